import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { untilMarked } from "./lib/marks.ts";
import { leastCovered, measurePainted } from "./lib/painted.ts";
import { innocent, risky } from "./lib/phrases.ts";
import { typeInto } from "./lib/session.ts";
import { useSession } from "./lib/use-session.ts";
import { watchMarkedWords, wordsSeen } from "./lib/watch.ts";

const room = "/ab/messages/rooms/room_1";
const proposal = "/nx/proposals/job/~01/apply";
const style = `<link rel="stylesheet" href="/assets/field.css">`;
const session = useSession({
  [room]: `<!doctype html><title>Messages</title>${style}<body><div id="field" contenteditable="true"></div></body>`,
  [proposal]: `<!doctype html><title>Proposal</title>${style}<body><textarea id="field" rows="6"></textarea></body>`,
  "/assets/field.css": {
    type: "text/css",
    body: "#field { width: 700px; font: 18px/1.6 sans-serif; padding: 10px; border: 1px solid gray; outline: none }",
  },
});

async function toStart(page: Page): Promise<void> {
  await page.$eval("#field", (field) => {
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(0, 0);
    else getSelection()?.setPosition(field.firstChild, 0);
  });
}

for (const [kind, path] of [
  ["contenteditable", room],
  ["textarea", proposal],
] as const) {
  test(`typing on, before and behind a phrase, never leaves a mark on other words: ${kind}`, async () => {
    const page = await session().open(path);
    await watchMarkedWords(page);
    await typeInto(page, page, "#field", `${innocent} ${risky.text} ${innocent}`);
    await untilMarked(page, [risky.phrase]);
    await toStart(page);
    await page.keyboard.type("Good morning Dana! ");
    await untilMarked(page, [risky.phrase]);
    expect((await wordsSeen(page)).filter((words) => words !== risky.phrase)).toEqual([]);
    const { covered, astray } = await measurePainted(page, "#field", [risky.phrase]);
    expect(covered).toBeGreaterThanOrEqual(leastCovered);
    expect(astray).toBe(0);
  });

  test(`a phrase that is changed into something harmless loses its mark: ${kind}`, async () => {
    const page = await session().open(path);
    await typeInto(page, page, "#field", "Could you pay me via PayPal");
    await untilMarked(page, [risky.phrase]);
    for (const _ of "me via PayPal") await page.keyboard.press("Backspace");
    await page.keyboard.type("attention to the margins?");
    await untilMarked(page, []);
  });

  test(`emoji, accents and letters beyond the first plane before a phrase do not shift its mark: ${kind}`, async () => {
    const page = await session().open(path);
    await typeInto(page, page, "#field", `🎉👍🏽 Olá, façade 𝒹 👩‍👩‍👧 ${risky.text}`);
    await untilMarked(page, [risky.phrase]);
    const { covered, astray } = await measurePainted(page, "#field", [risky.phrase]);
    expect(covered).toBeGreaterThanOrEqual(leastCovered);
    expect(astray).toBe(0);
  });
}
