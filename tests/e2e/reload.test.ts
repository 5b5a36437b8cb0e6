import { expect, test } from "vitest";
import { readMarks, until, untilMarked } from "./lib/marks.ts";
import { typeInto } from "./lib/session.ts";
import { useSession } from "./lib/use-session.ts";

const room = "/ab/messages/rooms/room_1";
const phrase = "pay me via PayPal";
const session = useSession({
  [room]: `<!doctype html><title>Messages</title><body>
    <textarea rows="3"></textarea><div contenteditable="true"><p><br></p></div><button>Send</button></body>`,
});

// Firefox puts the new script into open pages, which sweeps up; Chromium leaves the old one, which must do it.
test("a page that was open while the extension was reloaded keeps no mark of the one before", async () => {
  const page = await session().open(room);
  for (const field of ["textarea", "[contenteditable]"]) {
    await typeInto(page, page, field, `Could you ${phrase} today `);
  }
  await untilMarked(page, [phrase, phrase]);
  await page.focus("button");
  const popup = await session().openExtensionPage("popup/popup.html");
  await popup.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await until(page, () => readMarks(page), (marks) => marks.length === 0, "no marks");
  const beside = await page.evaluate(() => Array.from(document.documentElement.children, ({ localName }) => localName));
  expect(beside).toEqual(["head", "body"]);
});
