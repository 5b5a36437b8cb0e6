import { describe, expect, it } from "vitest";
import { settle, type Marked } from "../../extension/src/shared/settle.ts";
import { wordAt } from "../../extension/src/shared/word-unit.ts";

const mark = (text: string, phrase: string, rule = "r"): Marked => {
  const start = text.indexOf(phrase);
  return { rule, start, end: start + phrase.length };
};
const words = (text: string, marks: readonly Marked[]): string[] => marks.map(({ start, end }) => text.slice(start, end));

describe("wordAt", () => {
  const cases: [name: string, text: string, word: string | undefined][] = [
    ["right behind a letter", "use PayPal|", "PayPal"],
    ["inside a word", "use Pay|Pal now", "PayPal"],
    ["behind a space", "use PayPal |", undefined],
    ["behind a line break", "use PayPal\n|", undefined],
    ["behind a question mark", "PayPal?|", undefined],
    ["behind a full stop nothing follows", "use PayPal.|", undefined],
    ["inside an address", "juan@gmail.co|", "juan@gmail.co"],
    ["behind an at sign", "juan@|", "juan@"],
    ["before a word", "use |PayPal", undefined],
    ["in an empty text", "|", undefined],
    ["behind an emoji", "ok 🙂|", "🙂"],
    ["behind a letter with an accent", "mañana é|", "é"],
  ];
  it.each(cases)("%s", (_name, given, word) => {
    const caret = given.indexOf("|");
    const text = given.replace("|", "");
    const found = wordAt(text, caret);
    expect(found && text.slice(found.start, found.end)).toBe(word);
  });
});

describe("settle", () => {
  it("shows everything when typing rests", () => {
    const text = "use PayPal";
    expect(settle([mark(text, "PayPal")], [], text, undefined)).toEqual({ shown: [mark(text, "PayPal")], waiting: false });
  });

  it("lets a finding wait whose last word is under the caret", () => {
    const text = "pay me via PayPal";
    expect(settle([mark(text, "pay me via PayPal")], [], text, text.length)).toEqual({ shown: [], waiting: true });
  });

  it("shows it as soon as a space finishes the word", () => {
    const text = "pay me via PayPal ";
    const { shown, waiting } = settle([mark(text, "pay me via PayPal")], [], text, text.length);
    expect([words(text, shown), waiting]).toEqual([["pay me via PayPal"], false]);
  });

  it("does not take away again what is painted already", () => {
    const text = "use PayPal";
    const paypal = mark(text, "PayPal");
    expect(settle([paypal], [paypal], text, text.length).shown).toEqual([paypal]);
  });

  it("keeps the shorter mark while a longer one waits", () => {
    const text = "pay me via PayPal or Payon";
    const { shown } = settle([mark(text, text, "long")], [mark(text, "pay me via PayPal")], text, text.length);
    expect(words(text, shown)).toEqual(["pay me via PayPal"]);
  });

  it("leaves other findings of the text alone", () => {
    const text = "Payoneer and PayPal";
    const found = [mark(text, "Payoneer"), mark(text, "PayPal")];
    expect(words(text, settle(found, [], text, text.length).shown)).toEqual(["Payoneer"]);
  });

  it("drops what the engine no longer finds", () => {
    const text = "not PayPal ";
    expect(settle([], [mark(text, "PayPal")], text, text.length).shown).toEqual([]);
  });
});
