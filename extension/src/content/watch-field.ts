import type { Finding } from "../../../wasm/engine.ts";
import { reanchor } from "../shared/anchor.ts";
import type { Outcome } from "../shared/protocol.ts";
import { settle } from "../shared/settle.ts";
import type { Field } from "./field.ts";

/** So long after the last key an unfinished word counts as finished. */
const REST_MS = 700;

/** What is put in whole is finished: pasted, dropped, undone, replaced. */
const AT_ONCE = ["insertFrom", "insertReplacement", "history"];

const isSame = (a: readonly Finding[], b: readonly Finding[]): boolean =>
  a.length === b.length &&
  a.every((one, at) => {
    const other = b[at];
    return other?.rule === one.rule && other.start === one.start && other.end === one.end && other.level === one.level;
  });

export interface View {
  readonly marks: readonly Finding[];
  readonly note: string;
  /** Why nothing is checked; "" while the engine answers. */
  readonly off: string;
  /** Whether this is all there is to say of the text: it was answered, and no unfinished word waits. */
  readonly settled: boolean;
}

export interface WatchedField {
  readonly field: Field;
  readonly view: () => View;
  /** Reads, asks and paints anew, as after a change of what the text is for. */
  refresh(): void;
}

/**
 * Keeps the marks of one field true to its text: moves them at once when the
 * text changes, asks for the findings of the new text, one question at a time,
 * and paints the answer moved along to what the text has become meanwhile.
 * @param check   never rejects
 * @param changed called when other marks, or the state, are to be seen
 */
export function watchField(
  field: Field,
  check: (text: string) => Promise<Outcome>,
  changed: (view: View) => void,
  signal: AbortSignal,
): WatchedField {
  let text = "";
  let found: readonly Finding[] = [];
  let view: View = { marks: [], note: "", off: "", settled: false };
  let answered: string | undefined;
  let typing = false;
  let composing = false;
  let asking = false;
  let askAgain = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const paint = (anew: boolean, { note, off }: Pick<View, "note" | "off"> = view): void => {
    const settled = settle(found, view.marks, text, typing ? field.caret() : undefined);
    const same = isSame(settled.shown, view.marks);
    // The same marks stay the same objects, so that card and list know them again.
    const marks = same ? view.marks : settled.shown;
    if (anew || !same) field.paint(marks);
    view = { marks, note, off, settled: off === "" && text === answered && !settled.waiting };
    clearTimeout(rest);
    if (settled.waiting && !composing) rest = setTimeout(rested, REST_MS);
    changed(view);
  };

  const rested = (): void => {
    typing = false;
    if (!signal.aborted) update();
  };

  const ask = async (): Promise<void> => {
    askAgain = asking;
    if (asking || composing || signal.aborted) return;
    asking = true;
    const asked = text;
    const outcome = await check(asked);
    asking = false;
    if (signal.aborted) return;
    if (outcome.state === "off") paint(false, { note: "", off: outcome.reason });
    else {
      answered = asked;
      found = reanchor(outcome.findings, asked, text);
      paint(false, { note: outcome.note, off: "" });
    }
    if (text !== asked || askAgain) void ask();
  };

  /** Follows the field to its present text, and asks about it when it is another. */
  const update = (): void => {
    const before = text;
    text = field.read();
    found = reanchor(found, before, text);
    view = { ...view, marks: reanchor(view.marks, before, text) };
    paint(true);
    if (text !== before) void ask();
  };

  const typed = ({ inputType }: InputEvent): void => {
    typing = !AT_ONCE.some((kind) => inputType.startsWith(kind));
  };
  const composed = (is: boolean) => (): void => {
    composing = is;
    if (!is) {
      update();
      void ask();
    }
  };

  const { element } = field;
  element.addEventListener("beforeinput", typed, { signal });
  element.addEventListener("compositionstart", composed(true), { signal });
  element.addEventListener("compositionend", composed(false), { signal });
  element.addEventListener("focusout", () => composing || rested(), { signal });
  field.listen(update, signal);
  signal.addEventListener("abort", () => {
    clearTimeout(rest);
    field.paint([]);
  });

  const refresh = (): void => {
    text = field.read();
    void ask();
  };
  refresh();
  return { field, view: () => view, refresh };
}
