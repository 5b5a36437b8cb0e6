import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Field } from "../../extension/src/content/field.ts";
import { type View, watchField } from "../../extension/src/content/watch-field.ts";
import type { Outcome } from "../../extension/src/shared/protocol.ts";
import type { Finding } from "../../wasm/engine.ts";

const WORDS = ["pay me via PayPal", "Payoneer"];

const finding = (text: string, phrase: string): Finding => ({
  rule: "payment/word",
  area: "payment",
  level: "violation",
  start: text.indexOf(phrase),
  end: text.indexOf(phrase) + phrase.length,
  phrase,
  message: "",
  advice: "",
  allowed: "",
  source: "https://example.org/",
  checked: "2026-11-20",
  confidence: "official",
});
const answerTo = (text: string): Outcome => ({
  state: "on",
  rules: 2,
  note: "",
  findings: WORDS.filter((word) => text.includes(word)).map((word) => finding(text, word)),
});

/** A field whose engine answers when the test says so. */
function stage() {
  const element = document.createElement("textarea");
  const waiting: { text: string; resolve: (outcome: Outcome) => void }[] = [];
  const painted: string[][] = [];
  const views: View[] = [];
  const life = new AbortController();
  let update = (): void => undefined;
  const field: Field = {
    element,
    read: () => element.value,
    caret: () => element.value.length,
    paint: (marks) => painted.push(marks.map(({ start, end }) => element.value.slice(start, end))),
    boxes: () => [],
    listen: (changed) => void (update = changed),
  };
  const check = (text: string): Promise<Outcome> =>
    new Promise((resolve) => {
      waiting.push({ text, resolve });
    });
  const watched = watchField(field, check, (view) => views.push(view), life.signal);
  const become = (text: string, inputType: string): void => {
    element.dispatchEvent(new InputEvent("beforeinput", { inputType }));
    element.value = text;
    update();
  };
  const answer = async (outcome?: Outcome): Promise<void> => {
    const asked = waiting.shift();
    asked?.resolve(outcome ?? answerTo(asked.text));
    await vi.advanceTimersByTimeAsync(0);
  };
  const shown = (): string[] => watched.view().marks.map(({ start, end }) => element.value.slice(start, end));
  return { element, waiting, painted, views, life, watched, become, answer, shown };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe("watchField", () => {
  it("asks one question at a time, and the last text is asked for in the end", async () => {
    const { become, waiting, answer } = stage();
    await answer();
    for (const text of ["a", "ab", "abc"]) become(text, "insertText");
    expect(waiting.map(({ text }) => text)).toEqual(["a"]);
    await answer();
    expect(waiting.map(({ text }) => text)).toEqual(["abc"]);
  });

  it("paints an answer that comes late where its words stand by then, and never elsewhere", async () => {
    const { become, answer, shown, painted } = stage();
    await answer();
    become("pay me via PayPal now", "insertFromPaste");
    become("Hi, pay me via PayPal now", "insertFromPaste");
    await answer();
    expect(shown()).toEqual(["pay me via PayPal"]);
    become("Hi, pay me via PayPax", "insertFromPaste");
    expect(shown()).toEqual([]);
    expect(new Set(painted.flat())).toEqual(new Set(["pay me via PayPal"]));
  });

  it("lets the word under the caret wait until typing rests, with one timer", async () => {
    const { become, answer, shown } = stage();
    await answer();
    become("I use Payoneer", "insertText");
    await answer();
    expect(shown()).toEqual([]);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(shown()).toEqual(["Payoneer"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("has no timer and asks nothing while nothing is typed", async () => {
    const { become, answer, waiting } = stage();
    await answer();
    become("Hello there ", "insertText");
    await answer();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([vi.getTimerCount(), waiting.length]).toEqual([0, 0]);
  });

  it("asks nothing while an input method composes", async () => {
    const { element, become, answer, waiting } = stage();
    await answer();
    element.dispatchEvent(new CompositionEvent("compositionstart"));
    become("Payoneer", "insertCompositionText");
    expect(waiting).toEqual([]);
    element.dispatchEvent(new CompositionEvent("compositionend"));
    expect(waiting.map(({ text }) => text)).toEqual(["Payoneer"]);
  });

  it("says that it is off, with the reason, and is not settled", async () => {
    const { become, answer, watched } = stage();
    await answer();
    become("pay me via PayPal", "insertFromPaste");
    await answer({ state: "off", reason: "standing.wasm is broken." });
    expect(watched.view()).toMatchObject({ off: "standing.wasm is broken.", settled: false });
  });

  it("asks again when what the text is for becomes another while it is asked about", async () => {
    const { watched, answer, waiting } = stage();
    watched.refresh();
    await answer();
    expect(waiting).toHaveLength(1);
  });

  it("takes its marks away when it ends", async () => {
    const { become, answer, life, painted } = stage();
    await answer();
    become("pay me via PayPal", "insertFromPaste");
    await answer();
    life.abort();
    expect(painted.at(-1)).toEqual([]);
  });
});
