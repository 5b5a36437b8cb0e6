import { expect, test } from "vitest";
import { until } from "./lib/marks.ts";
import { leastCovered, measurePainted } from "./lib/painted.ts";
import { innocent, risky } from "./lib/phrases.ts";
import { typeInto } from "./lib/session.ts";
import { useSession } from "./lib/use-session.ts";

const session = useSession({});

test("the popup marks the risky phrase of a text and lists why, and takes it back when the text is harmless", async () => {
  const popup = await session().openExtensionPage("popup/popup.html");
  const listed = () => popup.$$eval("#findings > li", (items) => items.map((item) => item.innerText));
  await typeInto(popup, popup, "#text", risky.text);
  const [finding] = await until(popup, listed, (items) => items.length === 1, "one finding");
  expect(finding).toContain(risky.phrase);
  const { covered, astray } = await measurePainted(popup, "#text", [risky.phrase]);
  expect(covered).toBeGreaterThanOrEqual(leastCovered);
  expect(astray).toBe(0);

  for (const _ of risky.text) await popup.keyboard.press("Backspace");
  await popup.keyboard.type(innocent);
  expect(await until(popup, listed, (items) => items.length === 0, "no finding")).toEqual([]);
});
