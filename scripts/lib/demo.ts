import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { type Mark, readCard, readMarks, until } from "../../tests/e2e/lib/marks.ts";
import { leastCovered, measurePainted, type Painted } from "../../tests/e2e/lib/painted.ts";
import type { Resources } from "../../tests/e2e/lib/server.ts";
import { projectFolder, type Session, startSession, typeInto } from "../../tests/e2e/lib/session.ts";
import { type Expected, pasted, pastedMarked, type Scene, scenes } from "./demo-scenes.ts";

const root = projectFolder();
const shots = join(root, "build/demo");
const name = process.argv[2] === "firefox" ? "firefox" : "chromium";
const headless = process.argv.includes("--headless");

const page = (file: string) => readFileSync(join(root, "tests/pages/market", file), "utf8");
const market: Resources = {
  "/ab/messages/rooms/room_1": page("chat.html"),
  "/nx/proposals/job/~01/apply": page("proposal.html"),
  "/freelancers/settings/profile": page("profile.html"),
  "/assets/market.css": { type: "text/css", body: page("market.css") },
  "/assets/market.js": { type: "text/javascript", body: page("market.js") },
};

async function shoot(where: Page, shot: string): Promise<void> {
  const file = `${name === "firefox" ? "firefox-" : ""}${shot}.png` as const;
  await where.screenshot({ path: join(shots, file), captureBeyondViewport: false });
  console.log(`  build/demo/${file}`);
}

function checkPainted(where: string, { covered, astray }: Painted): void {
  if (covered >= leastCovered && astray === 0) return;
  throw new Error(`${where}: ${Math.round(covered * 100)} % of the words underlined, ${astray} pixels astray`);
}

/** Points at the mark and returns what the card then says. */
async function cardOf(where: Page, mark: Mark): Promise<string> {
  const rect = mark.rects[0];
  if (rect === undefined) throw new Error(`the mark over "${mark.phrase}" has no place on the page`);
  await where.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2);
  return until(where, () => readCard(where), (card) => card !== "", `the card of "${mark.phrase}"`);
}

async function leave(where: Page): Promise<void> {
  await where.mouse.move(2, 2);
  await until(where, () => readCard(where), (card) => card === "", "the card to go");
}

const fits = (phrase: string, expected: Expected | undefined): boolean =>
  expected !== undefined && expected.within.includes(phrase) && phrase.includes(expected.core);

/** Waits for just the marks that are expected, in their order. */
function untilExpected(where: Page, expected: readonly Expected[]): Promise<Mark[]> {
  const all = (marks: Mark[]) =>
    marks.length === expected.length && marks.every(({ phrase }, at) => fits(phrase, expected[at]));
  return until(where, () => readMarks(where), all, `marks over ${JSON.stringify(expected)}`);
}

async function play(session: Session, scene: Scene): Promise<void> {
  console.log(`${scene.path}`);
  const where = await session.open(scene.path);
  for (const { selector, text, marked } of scene.fields) {
    await typeInto(where, where, selector, text, headless ? 8 : 45);
    console.log(`  typed: ${text}`);
    const marks = await untilExpected(where, marked);
    if (marks.length === 0) console.log("  nothing marked");
    await leave(where);
    checkPainted(selector, await measurePainted(where, selector, marks.map(({ phrase }) => phrase)));
    if (selector === scene.fields.at(-1)?.selector) await shoot(where, scene.name);
    for (const [at, mark] of marks.entries()) {
      const card = await cardOf(where, mark);
      console.log(`  ${mark.level}: "${mark.phrase}"\n    ${card.trim().replaceAll(/\s*\n\s*/g, "\n    ")}`);
      if (scene.name === "chat" && at === 0) await shoot(where, "card");
      await leave(where);
    }
  }
}

async function playPopup(session: Session): Promise<void> {
  console.log("popup");
  const where = await session.openExtensionPage("popup/popup.html");
  if (headless) await where.setViewport({ width: 420, height: 600 });
  await typeInto(where, where, "#text", pasted, headless ? 0 : 20);
  console.log(`  typed: ${pasted}`);
  const listed = () => where.$$eval("#findings > li", (items) => items.map((item) => item.innerText.trim()));
  const findings = await until(where, listed, (items) => items.length === pastedMarked.length, "the popup's list");
  for (const finding of findings) console.log(`  ${finding.replaceAll(/\s*\n\s*/g, "\n    ")}`);
  const phrases = findings.map((finding, at) => {
    const lines = finding.split("\n").map((line) => line.trim());
    const phrase = lines.find((line) => fits(line, pastedMarked[at]));
    if (phrase === undefined) throw new Error(`the popup lists nothing of "${pastedMarked[at]?.core}"`);
    return phrase;
  });
  checkPainted("popup", await measurePainted(where, "#text", phrases));
  await shoot(where, "popup");
}

mkdirSync(shots, { recursive: true });
const session = await startSession({ name, resources: market, headless });
let failed = false;
try {
  for (const scene of scenes) await play(session, scene);
  await playPopup(session);
  const strays = session.strays();
  if (strays.length > 0) throw new Error(`requests that nobody should have made: ${strays.join(", ")}`);
  console.log("Every mark is painted under its words and nowhere else; no request left the browser.");
  if (!headless) {
    console.log("The browser stays open to play with; close it to end.");
    await new Promise<void>((resolve) => {
      session.browser.once("disconnected", () => resolve());
    });
  }
} catch (error) {
  failed = true;
  console.error(`demo: ${error instanceof Error ? error.message : String(error)}`);
  const last = (await session.browser.pages()).at(-1);
  if (last) await shoot(last, "failed").catch(() => {});
} finally {
  await session.close();
}
process.exitCode = failed ? 1 : 0;
