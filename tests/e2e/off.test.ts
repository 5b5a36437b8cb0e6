import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readMarks, until } from "./lib/marks.ts";
import { projectFolder, type Session, startSession, typeInto } from "./lib/session.ts";
import { browserUnderTest } from "./lib/use-session.ts";

const room = "/ab/messages/rooms/room_1";
let folder = "";
let session: Session;

// The extension as it is built, with an engine that cannot start.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "standing-off-"));
  cpSync(join(projectFolder(), "build/extension"), folder, { recursive: true });
  writeFileSync(join(folder, "standing.wasm"), "this is no WebAssembly");
  session = await startSession({
    name: browserUnderTest(),
    extension: folder,
    resources: { [room]: `<!doctype html><title>Messages</title><body><textarea rows="3"></textarea></body>` },
  });
});

afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("an engine that does not start shows off, with the reason, and never nothing found", async () => {
  const page = await session.open(room);
  await typeInto(page, page, "textarea", "Could you pay me via PayPal now ");
  await until(page, () => session.badge(), (text) => text === "off", "the badge off");
  expect(await readMarks(page)).toEqual([]);

  const popup = await session.openExtensionPage("popup/popup.html");
  await popup.bringToFront();
  const said = (selector: string): Promise<string> => popup.$eval(selector, ({ textContent }) => textContent ?? "");
  await until(popup, () => said("#state"), (text) => text === "Off", "the state Off");
  await typeInto(popup, popup, "#text", "The logo is ready. ");
  expect(await until(popup, () => said("#verdict"), (text) => text !== "", "a verdict")).toMatch(
    /^Nothing has been checked\. \S/,
  );
  expect(await popup.evaluate(() => chrome.action.getTitle({}))).toMatch(/is off, so nothing is being checked\. \S/);
});
