import { expect, test } from "vitest";
import { readMarks, untilMarked } from "./lib/marks.ts";
import { typeInto } from "./lib/session.ts";
import { useSession } from "./lib/use-session.ts";

const room = "/ab/messages/rooms/room_1";
const session = useSession({
  [room]: `<!doctype html><title>Messages</title><body><div contenteditable="true" role="textbox">&nbsp;</div></body>`,
});

test("a risky phrase is marked while it is typed, and an innocent text is not", async () => {
  const page = await session().open(room);
  await typeInto(page, page, "[contenteditable]", "The logo is ready. Could you pay me via PayPal?");
  const marks = await untilMarked(page, ["pay me via PayPal"]);
  expect(marks[0]?.level).toBe("violation");
  expect(await readMarks(page)).toHaveLength(1);
});
