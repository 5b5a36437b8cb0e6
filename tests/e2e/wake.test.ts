import { test } from "vitest";
import { untilMarked } from "./lib/marks.ts";
import { risky } from "./lib/phrases.ts";
import { typeInto } from "./lib/session.ts";
import { useSession } from "./lib/use-session.ts";

const room = "/ab/messages/rooms/room_1";
const session = useSession({
  [room]: `<!doctype html><title>Messages</title><body><div id="field" contenteditable="true"></div></body>`,
});

test("a background that was stopped wakes and answers, before the first text and between two", async () => {
  const page = await session().open(room);
  await session().stopBackground();
  await typeInto(page, page, "#field", risky.text);
  await untilMarked(page, [risky.phrase]);
  await session().stopBackground();
  await page.keyboard.type(` And once more: ${risky.text}`);
  await untilMarked(page, [risky.phrase, risky.phrase]);
});
