import { describe, expect, it } from "vitest";
import type { Ends } from "../../extension/src/content/range-painter.ts";
import { endsOf, keepsLineBreaks, offsetOf, rangeOf, readRichText } from "../../extension/src/content/rich-text.ts";

const editor = (html: string): HTMLElement => {
  document.body.innerHTML = `<div id="editor">${html}</div>`;
  return document.getElementById("editor") as HTMLElement;
};

const cases: [name: string, html: string, text: string][] = [
  ["paragraphs are lines", "<p>one</p><p>two</p>", "one\ntwo\n"],
  ["an empty paragraph adds no text", "<p>one</p><p><br></p>", "one\n\n"],
  ["bold letters do not break a word", "Pay<b>Pal</b>", "PayPal"],
  ["nested spans are one text", "<p><span><span>pay </span></span><em>me</em></p>", "pay me\n"],
  ["a line break is a line break", "one<br>two", "one\ntwo"],
  ["loose text before a block is a line of its own", "one<div>two</div>", "one\ntwo\n"],
  ["what cannot be edited is an object", `ask <span contenteditable="false">@Ana</span> now`, "ask \uFFFC now"],
  ["a picture is an object", `a<img alt="PayPal">b`, "a\uFFFCb"],
  ["source line breaks are spaces", "pay\nme", "pay me"],
  ["zero-width letters stay, so that places are right", "Pay\u200BPal\u2060", "Pay\u200BPal\u2060"],
  ["comments are nothing", "a<!-- PayPal -->b", "ab"],
  ["nothing is nothing", "", ""],
];

describe("readRichText", () => {
  it.each(cases)("%s", (_name, html, text) => {
    expect(readRichText(editor(html), false).text).toBe(text);
  });

  it("keeps line breaks where the editor shows them", () => {
    const element = editor("pay\nme");
    element.style.whiteSpace = "pre-wrap";
    expect(readRichText(element, keepsLineBreaks(element)).text).toBe("pay\nme");
  });

  it("changes nothing in the editor", () => {
    const element = editor("<p>pay <b>me</b></p>");
    const before = element.innerHTML;
    const rich = readRichText(element, false);
    endsOf(rich, 0, 6);
    expect(element.innerHTML).toBe(before);
  });
});

describe("endsOf", () => {
  it.each([
    ["within a node", "<p>so pay me now</p>", "pay me"],
    ["across bold letters", "<p>so p<b>ay m</b>e now</p>", "pay me"],
    ["behind an emoji", "<p>🙂 pay me</p>", "pay me"],
    ["in the second line", "<p>one</p><p>pay me</p>", "pay me"],
  ])("finds a phrase %s", (_name, html, phrase) => {
    const rich = readRichText(editor(html), false);
    const start = rich.text.indexOf(phrase);
    expect(String(rangeOf(endsOf(rich, start, start + phrase.length) as Ends))).toBe(phrase);
  });

  it("is nothing where an end stands between nodes", () => {
    const rich = readRichText(editor("<p>one</p><p>two</p>"), false);
    expect(endsOf(rich, 3, 5)).toBeUndefined();
    expect(endsOf(rich, 90, 95)).toBeUndefined();
  });
});

describe("offsetOf", () => {
  it("is the place in the text of a place in a node", () => {
    const element = editor("<p>one</p><p>t<b>wo</b></p>");
    const rich = readRichText(element, false);
    const inside = element.querySelector("b")?.firstChild as Text;
    expect(offsetOf(rich, inside, 1)).toBe(6);
  });

  it("is the place of the next text where the caret stands between nodes", () => {
    const element = editor("<p>one</p><p>two</p>");
    const rich = readRichText(element, false);
    expect(offsetOf(rich, element, 1)).toBe(4);
    expect(offsetOf(rich, element, 2)).toBe(rich.text.length);
  });
});
