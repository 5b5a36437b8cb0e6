import type { Page } from "puppeteer-core";
import { beforeEach, describe, expect, test } from "vitest";
import { readCard, until, untilMarked } from "./lib/marks.ts";
import { typeInto } from "./lib/session.ts";
import { useSession } from "./lib/use-session.ts";

const room = "/ab/messages/rooms/room_1";
const session = useSession({
  [room]: `<!doctype html><title>Messages</title><link rel="stylesheet" href="/page.css"><body>
    <div id="rich" contenteditable="true" role="textbox"><p><br></p></div>
    <textarea id="area" rows="3"></textarea></body>`,
  "/page.css": {
    type: "text/css",
    body: "body { font: 16px/1.5 sans-serif } #rich, #area { width: 560px; border: 1px solid #999; font: inherit }",
  },
});

const phrase = "pay me via PayPal";
let page: Page;

beforeEach(async () => {
  page = await session().open(room);
});

const untilCard = (shown: boolean): Promise<string> =>
  until(page, () => readCard(page), (text) => (text !== "") === shown, shown ? "the card" : "no card");

/** Types the phrase and points at its mark. */
async function pointAtMark(field: string): Promise<void> {
  await typeInto(page, page, field, `Could you ${phrase} today `);
  const [mark] = await untilMarked(page, [phrase]);
  const box = mark?.rects[0];
  if (box === undefined) throw new Error("the mark is nowhere");
  await page.mouse.move(box.x + box.width / 2 - 4, box.y + box.height / 2);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
}

/** What nobody but the user and the page may change. */
const stateOf = (field: string): Promise<unknown> =>
  page.$eval(field, (element) => ({
    body: document.body.outerHTML,
    focused: document.activeElement === element,
    caret:
      element instanceof HTMLTextAreaElement
        ? [element.selectionStart, element.selectionEnd]
        : [getSelection()?.focusOffset, getSelection()?.isCollapsed],
  }));

describe.each(["#rich", "#area"])("the card at a mark in %s", (field) => {
  test("says level, reason, advice and source, and changes neither focus, caret nor body", async () => {
    await pointAtMark(field);
    const before = await stateOf(field);
    const text = await untilCard(true);
    expect(text).toContain("Breaks a rule");
    expect(text).toContain("Instead:");
    expect(text).toMatch(/Source: \S+\.\S+, checked on \S+/);
    expect(await stateOf(field)).toEqual(before);
  });

  test("goes when typing goes on", async () => {
    await pointAtMark(field);
    await untilCard(true);
    await page.keyboard.type("or");
    await untilCard(false);
  });

  test("goes on Escape, and the field keeps the focus", async () => {
    await pointAtMark(field);
    await untilCard(true);
    await page.keyboard.press("Escape");
    await untilCard(false);
    expect(await stateOf(field)).toMatchObject({ focused: true });
  });

  test("goes when the pointer leaves, and leaves nothing behind", async () => {
    await pointAtMark(field);
    await untilCard(true);
    await page.mouse.move(900, 700);
    await untilCard(false);
    await page.focus(field);
    await page.keyboard.down("Control");
    await page.keyboard.press("a");
    await page.keyboard.up("Control");
    await page.keyboard.press("Backspace");
    await untilMarked(page, []);
    const beside = await page.evaluate(() => Array.from(document.documentElement.children, ({ localName }) => localName));
    expect(beside).toEqual(["head", "body"]);
  });

  test("comes by keyboard, when the caret is moved into the mark", async () => {
    await typeInto(page, page, field, `Could you ${phrase} today `);
    await untilMarked(page, [phrase]);
    expect(await readCard(page)).toBe("");
    for (let step = 0; step < "Pal today ".length; step++) await page.keyboard.press("ArrowLeft");
    await untilCard(true);
    for (let step = 0; step < "Pal today ".length; step++) await page.keyboard.press("ArrowRight");
    await untilCard(false);
  });
});
