import type { Finding } from "../../../wasm/engine.ts";
import type { Card } from "./card.ts";
import type { WatchedField } from "./watch-field.ts";

const SHOW_AFTER_MS = 150;
const HIDE_AFTER_MS = 250;
/** A line of text is a thin thing to point at. */
const REACH = 3;

/** Keys that move the caret without typing. */
const MOVES = new Set(["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp", "PageDown"]);

interface Hit {
  readonly mark: Finding;
  readonly box: DOMRect;
}

const contains = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top - REACH && y <= box.bottom + REACH;

/**
 * Shows the card at the mark that the pointer rests on, or that the caret was
 * moved into, and takes it away when typing goes on, on Escape and on scroll.
 */
export function explainMarks({ field, view }: WatchedField, card: Card, signal: AbortSignal): void {
  const { element } = field;
  const document = element.ownerDocument;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (ms: number, run: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const stay = (): void => clearTimeout(timer);
  const isOurs = (): boolean => view().marks.some((mark) => mark === card.mark());
  const hide = (): void => {
    stay();
    if (isOurs()) card.hide();
  };
  const leave = (): void => (isOurs() ? later(HIDE_AFTER_MS, hide) : stay());

  const at = (x: number, y: number): Hit | undefined => {
    for (const mark of view().marks) {
      const box = field.boxes(mark).find((line) => contains(line, x, y));
      if (box !== undefined) return { mark, box };
    }
    return undefined;
  };

  const pointed = ({ clientX, clientY, buttons }: PointerEvent): void => {
    if (view().marks.length === 0 || buttons !== 0) return;
    const hit = at(clientX, clientY);
    if (hit === undefined) leave();
    else if (hit.mark === card.mark()) stay();
    else {
      later(SHOW_AFTER_MS, () => {
        const still = at(clientX, clientY);
        if (still !== undefined) card.show(still.mark, still.box, element);
      });
    }
  };

  const moved = (): void => {
    const caret = view().marks.length === 0 ? undefined : field.caret();
    const mark = caret === undefined ? undefined : view().marks.find(({ start, end }) => start <= caret && caret <= end);
    const box = mark === undefined ? undefined : field.boxes(mark)[0];
    if (mark === undefined || box === undefined) hide();
    else if (mark !== card.mark()) card.show(mark, box, element);
  };

  const passive = { signal, passive: true } as const;
  element.addEventListener("pointermove", pointed, passive);
  element.addEventListener("pointerleave", leave, passive);
  element.addEventListener("beforeinput", hide, passive);
  element.addEventListener("click", moved, passive);
  element.addEventListener("keyup", ({ key }) => MOVES.has(key) && moved(), passive);
  document.addEventListener("keydown", ({ key }) => key === "Escape" && hide(), { ...passive, capture: true });
  document.addEventListener("scroll", hide, { ...passive, capture: true });
  card.element.addEventListener("pointerenter", stay, passive);
  card.element.addEventListener("pointerleave", leave, passive);
  signal.addEventListener("abort", hide);
}
