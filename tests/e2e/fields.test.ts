import type { Frame, Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { readMarks, until, untilMarked } from "./lib/marks.ts";
import { measurePainted } from "./lib/painted.ts";
import { typeInto } from "./lib/session.ts";
import { useSession } from "./lib/use-session.ts";

const room = "/ab/messages/rooms/room_1";
const style = `<link rel="stylesheet" href="/page.css">`;
const field = {
  textarea: `<textarea class="field" rows="3"></textarea>`,
  input: `<input class="field" type="text">`,
  contenteditable: `<div class="field" contenteditable="true" role="textbox"><p><br></p></div>`,
};
const page = (body: string): string => `<!doctype html><title>Messages</title>${style}<body>${body}</body>`;
const never = {
  password: `<input class="field" type="password">`,
  number: `<input class="field" type="number">`,
  "e-mail": `<input class="field" type="email">`,
  search: `<input class="field" type="search">`,
  "search by role": `<div role="search"><input class="field" type="text"></div>`,
  card: `<input class="field" type="text" autocomplete="cc-name">`,
  "shown password": `<input class="field" type="text" autocomplete="current-password">`,
  "search by label": `<label>Search messages <input class="field" type="text"></label>`,
};

const session = useSession({
  [room]: page(`<h1>Messages</h1>${field.contenteditable}`),
  "/textarea": page(field.textarea),
  "/input": page(field.input),
  "/contenteditable": page(field.contenteditable),
  "/frame": page(`<iframe src="/contenteditable"></iframe>`),
  "/srcdoc": page(`<iframe srcdoc='${page(field.contenteditable)}'></iframe>`),
  "/written": page(`<iframe></iframe><script src="/written.js"></script>`),
  "/written.js": {
    type: "text/javascript",
    body: `const inner = document.querySelector("iframe").contentDocument;
      inner.open(); inner.write(${JSON.stringify(page(field.textarea))}); inner.close();`,
  },
  "/late": page(`<iframe></iframe><button>Write</button><script src="/late.js"></script>`),
  "/late.js": {
    type: "text/javascript",
    body: `document.querySelector("button").addEventListener("click", () => {
      const inner = document.querySelector("iframe").contentDocument;
      inner.open(); inner.write(${JSON.stringify(page(field.contenteditable))}); inner.close();
    });`,
  },
  "/dialog": page(`<dialog>${field.textarea}</dialog><script src="/dialog.js"></script>`),
  "/dialog.js": { type: "text/javascript", body: `document.querySelector("dialog").showModal();` },
  "/never": page(Object.values(never).join("<br>")),
  "/page.css": {
    type: "text/css",
    body: `body { font: 16px/1.5 sans-serif; padding: 20px; }
      .field { width: 420px; padding: 6px 9px; border: 2px solid #999; font: inherit; }
      iframe { width: 520px; height: 160px; }`,
  },
});

const message = "The logo is ready. Could you pay me via PayPal? Thanks ";
const phrase = "pay me via PayPal";

/** The frame inside the page, when its field is there. */
async function innerFrame(outer: Page): Promise<Frame> {
  await outer.waitForSelector("iframe");
  await until(outer, async () => outer.frames().length, (count) => count > 1, "a frame");
  const frame = outer.frames()[1];
  if (frame === undefined) throw new Error("the page has no frame");
  await frame.waitForSelector(".field");
  return frame;
}

describe("what is typed key by key is marked where it stands", () => {
  test.each(["textarea", "input", "contenteditable"])("in a %s", async (kind) => {
    const opened = await session().open(`/${kind}`);
    await typeInto(opened, opened, ".field", message);
    const [mark] = await untilMarked(opened, [phrase]);
    expect(mark?.level).toBe("violation");
    const painted = await measurePainted(opened, ".field", [phrase]);
    expect(painted.covered).toBeGreaterThan(0.95);
    expect(painted.astray).toBe(0);
  });

  test.each(["textarea", "input", "contenteditable"])("behind emoji, in a %s", async (kind) => {
    const opened = await session().open(`/${kind}`);
    await typeInto(opened, opened, ".field", "🙂👍🏽 ");
    await opened.keyboard.type(message);
    await untilMarked(opened, [phrase]);
    expect((await measurePainted(opened, ".field", [phrase])).astray).toBe(0);
  });

  test.each(["frame", "srcdoc", "written"])("in a frame: %s", async (kind) => {
    const opened = await session().open(`/${kind}`);
    const frame = await innerFrame(opened);
    await typeInto(opened, frame, ".field", message);
    await untilMarked(frame, [phrase]);
  });

  test("in a frame that document.write fills later", async () => {
    const opened = await session().open("/late");
    await opened.click("button");
    const frame = await innerFrame(opened);
    await typeInto(opened, frame, ".field", message);
    await untilMarked(frame, [phrase]);
  });

  test("in a modal dialog, above it and not behind", async () => {
    const opened = await session().open("/dialog");
    await typeInto(opened, opened, ".field", message);
    await untilMarked(opened, [phrase]);
    const [x, y] = await opened.$eval(".field", (element) => [
      element.getBoundingClientRect().x,
      element.getBoundingClientRect().y,
    ]);
    const [mark] = await readMarks(opened);
    expect(mark?.rects[0]?.x).toBeGreaterThan(x ?? 0);
    expect(mark?.rects[0]?.y).toBeGreaterThan(y ?? 0);
  });
});

describe("a field that is none of ours is never read", () => {
  test.each(Object.keys(never).map((kind, at) => [kind, at] as const))("%s", async (_kind, at) => {
    const opened = await session().open("/never");
    const fields = await opened.$$(".field");
    await fields[at]?.click();
    await opened.keyboard.type(message);
    // The same words in a field of ours are marked by then.
    await opened.evaluate((html) => {
      document.body.insertAdjacentHTML("beforeend", html);
    }, `<div id="ours">${field.textarea}</div>`);
    await typeInto(opened, opened, "#ours .field", message);
    await untilMarked(opened, [phrase]);
  });
});
