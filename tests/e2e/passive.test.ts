import { expect, test } from "vitest";
import { readCard, until, untilMarked } from "./lib/marks.ts";
import { risky } from "./lib/phrases.ts";
import { startSession, typeInto } from "./lib/session.ts";
import { browserUnderTest, useSession } from "./lib/use-session.ts";
import { besideBody, bodyOf } from "./lib/watch.ts";

const room = "/ab/messages/rooms/room_1";
const proposal = "/nx/proposals/job/~01/apply";
const session = useSession({
  [room]: `<!doctype html><title>Messages</title><body><div id="field" contenteditable="true"></div></body>`,
  [proposal]: `<!doctype html><title>Proposal</title><body><textarea id="field" rows="4" cols="60"></textarea></body>`,
});

for (const [kind, path] of [
  ["contenteditable", room],
  ["textarea", proposal],
] as const) {
  test(`the body stays byte for byte what the page and the typing made it: ${kind}`, async () => {
    const page = await session().open(path);
    const before = await bodyOf(page);
    const typed = kind === "textarea" ? before : before.replace("></div>", `>${risky.text}</div>`);
    await typeInto(page, page, "#field", risky.text);
    const [mark] = await untilMarked(page, [risky.phrase]);
    expect(await bodyOf(page)).toBe(typed);

    const place = mark?.rects[0] ?? { x: 0, y: 0, width: 0, height: 0 };
    await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2);
    await until(page, () => readCard(page), (card) => card !== "", "the card");
    expect(await bodyOf(page)).toBe(typed);
  });

  test(`nothing of the extension is left in the document once nothing is marked: ${kind}`, async () => {
    const page = await session().open(path);
    await typeInto(page, page, "#field", risky.text);
    await untilMarked(page, [risky.phrase]);
    for (const _ of risky.text) await page.keyboard.press("Backspace");
    await untilMarked(page, []);
    expect(await until(page, () => besideBody(page), (names) => names.length === 0, "an empty document element")).toEqual([]);
  });
}

test("the focus stays in the field and the caret behind the last letter while marks come", async () => {
  const page = await session().open(proposal);
  await typeInto(page, page, "#field", risky.text);
  await untilMarked(page, [risky.phrase]);
  const state = await page.$eval("#field", (field) => {
    const { selectionStart, selectionEnd, value } = field as HTMLTextAreaElement;
    return { focused: document.activeElement === field, selectionStart, selectionEnd, value };
  });
  const { length } = risky.text;
  expect(state).toEqual({ focused: true, selectionStart: length, selectionEnd: length, value: risky.text });
});

test("a request to another host, by the page or by the extension's own pages, would not go unseen", async () => {
  const own = await startSession({
    name: browserUnderTest(),
    resources: { [room]: { type: "text/html", body: "<!doctype html>", policy: "connect-src *" } },
  });
  try {
    const page = await own.open(room);
    await page.evaluate(() => fetch("https://elsewhere.example/?text=hello", { mode: "no-cors" }).catch(() => {}));
    await page.evaluate(() => fetch("http://plain.example:8080/", { mode: "no-cors" }).catch(() => {}));
    await page.evaluate(() => fetch("/collect", { method: "POST", body: "hello" }));
    const strays = own.strays().join("\n");
    expect(strays).toContain("elsewhere.example");
    expect(strays).toContain("POST https://www.upwork.com/collect");
  } finally {
    await own.close();
  }
});
