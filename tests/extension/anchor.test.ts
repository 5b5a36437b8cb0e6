import { describe, expect, it } from "vitest";
import { commonPrefix, commonSuffix, reanchor } from "../../extension/src/shared/anchor.ts";

/** A text with `[[ ]]` round the marked words. */
function marked(text: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let plain = "";
  for (const piece of text.split("[[")) {
    const [inside, outside] = piece.includes("]]") ? piece.split("]]") : ["", piece];
    if (inside !== "") spans.push({ start: plain.length, end: plain.length + (inside ?? "").length });
    plain += `${inside}${outside}`;
  }
  return { text: plain, spans };
}

const cases: [name: string, before: string, after: string][] = [
  ["stays when words are typed behind it", "[[pay me via PayPal]]", "[[pay me via PayPal]] today"],
  ["stays when a full stop is typed behind it", "[[pay me via PayPal]]", "[[pay me via PayPal]]."],
  ["moves when words are typed before it", "so [[pay me via PayPal]] ok", "so then [[pay me via PayPal]] ok"],
  ["moves back when words before it are deleted", "so then [[pay me via PayPal]]", "[[pay me via PayPal]]"],
  ["moves by both units of an emoji", "a [[PayPal]]", "a 🙂 [[PayPal]]"],
  ["goes when a letter is typed inside it", "[[PayPal]] it is", "PayXPal it is"],
  ["goes when a letter is deleted from it", "use [[PayPal]]", "use PayPa"],
  ["goes when a letter grows onto its end", "use [[PayPal]]", "use PayPals"],
  ["goes when a letter grows onto its start", "use [[PayPal]]", "use xPayPal"],
  ["goes when its space is split by a word", "[[pay me]] now", "pay to me now"],
  ["stays when another mark is deleted", "[[PayPal]] or [[Payoneer]]", "[[PayPal]] or "],
  ["stays on the second when the first is deleted", "[[PayPal]] or [[Payoneer]]", " or [[Payoneer]]"],
  ["stays when the same words are typed before it", "[[PayPal]]", "PayPal [[PayPal]]"],
  ["goes when the text is emptied", "[[PayPal]]", ""],
  ["stays when a letter in the middle of a word before it changes", "thnk [[PayPal]]", "think [[PayPal]]"],
];

describe("reanchor", () => {
  it.each(cases)("a mark %s", (_name, before, after) => {
    const from = marked(before);
    const to = marked(after);
    const moved = reanchor(from.spans, from.text, to.text).map(({ start, end }) => ({ start, end }));
    expect(moved.map(({ start, end }) => to.text.slice(start, end))).toEqual(
      to.spans.map(({ start, end }) => to.text.slice(start, end)),
    );
  });

  it("never leaves a mark on other words, whatever is inserted or deleted anywhere", () => {
    const { text, spans } = marked("aa [[pay me]] aa pay [[me via]] a");
    for (let from = 0; from <= text.length; from++) {
      for (let to = from; to <= text.length; to++) {
        for (const put of ["", "a", " ", "pay", "me "]) {
          const next = text.slice(0, from) + put + text.slice(to);
          for (const { start, end } of reanchor(spans, text, next)) {
            expect(["pay me", "me via"]).toContain(next.slice(start, end));
          }
        }
      }
    }
  });

  it("keeps what a span carries besides its place", () => {
    const [span] = reanchor([{ start: 0, end: 6, rule: "payment/word" }], "PayPal", "a PayPal");
    expect(span).toEqual({ start: 2, end: 8, rule: "payment/word" });
  });
});

describe("common ends", () => {
  it("count no unit twice", () => {
    expect(commonPrefix("aaa", "aa")).toBe(2);
    expect(commonSuffix("aaa", "aa", 2)).toBe(0);
  });
});
