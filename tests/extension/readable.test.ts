import { describe, expect, it } from "vitest";
import { fieldAround, isReadable, labelOf } from "../../extension/src/content/readable.ts";

const first = (html: string): Element => {
  document.body.innerHTML = html;
  return document.querySelector("input, textarea") as Element;
};

describe("isReadable", () => {
  it.each([
    ["a textarea", "<textarea></textarea>"],
    ["a text input", `<input type="text">`],
    ["an input without a type", "<input>"],
    ["a field called message", `<input aria-label="Write a message">`],
  ])("takes %s", (_name, html) => {
    expect(isReadable(first(html))).toBe(true);
  });

  it.each<readonly [name: string, html: string]>([
    ...["password", "number", "email", "search", "tel", "url", "date", "hidden", "checkbox", "file"].map(
      (type) => [`an input of type ${type}`, `<input type="${type}">`] as const,
    ),
    ["a card number", `<input autocomplete="cc-number">`],
    ["a card number in a section", `<input autocomplete="section-a billing cc-number">`],
    ["a one-time code", `<input autocomplete="one-time-code">`],
    ["a numeric field", `<input inputmode="numeric">`],
    ["a search box by role", `<input role="searchbox">`],
    ["a field inside a search", `<form role="search"><input></form>`],
    ["a field labelled search", "<label>Search jobs <input></label>"],
    ["a field named e-mail", `<input name="login_email">`],
    ["a field with the placeholder password", `<input placeholder="Password">`],
    ["a field that cannot be written in", "<textarea readonly></textarea>"],
    ["a field that is switched off", "<textarea disabled></textarea>"],
  ])("never takes %s", (_name, html) => {
    expect(isReadable(first(html))).toBe(false);
  });

  it("never takes a password that is shown as text afterwards", () => {
    const field = first(`<input type="password">`) as HTMLInputElement;
    expect(isReadable(field)).toBe(false);
    field.type = "text";
    expect(isReadable(field)).toBe(false);
  });
});

describe("fieldAround", () => {
  it("is the outermost editable element, whatever inside it has the focus", () => {
    document.body.innerHTML = `<div id="host"><p><b>pay</b></p></div>`;
    for (const element of document.querySelectorAll("#host, #host *")) {
      Object.defineProperty(element, "isContentEditable", { value: true });
    }
    expect(fieldAround(document.querySelector("b") as Element)?.id).toBe("host");
  });

  it("is nothing around ordinary text", () => {
    document.body.innerHTML = "<p>pay</p>";
    expect(fieldAround(document.querySelector("p") as Element)).toBeUndefined();
  });
});

describe("labelOf", () => {
  it("puts together all that names a field", () => {
    const field = first(
      `<h2 id="h">Cover Letter</h2><label for="f">Your words</label><input id="f" aria-labelledby="h missing" placeholder="Hello">`,
    );
    for (const part of ["cover letter", "your words", "hello"]) expect(labelOf(field)).toContain(part);
  });
});
