import type { Page } from "puppeteer-core";
import { beforeEach, describe, expect, test } from "vitest";
import { until, untilMarked } from "./lib/marks.ts";
import { typeInto } from "./lib/session.ts";
import { browserUnderTest, useSession } from "./lib/use-session.ts";

const session = useSession({ "/": "<!doctype html><title>Home</title>" });
const phrase = "pay me via PayPal";
let popup: Page;

beforeEach(async () => {
  popup = await session().openExtensionPage("popup/popup.html");
  await popup.bringToFront();
});

const textOf = (selector: string): Promise<string> =>
  popup.$eval(selector, (element) => element.textContent ?? "");

const untilText = (selector: string, wanted: RegExp): Promise<string> =>
  until(popup, () => textOf(selector), (text) => wanted.test(text), `${selector} to say ${wanted}`);

describe("the popup", () => {
  test("says that the engine runs, and that there is nothing to check yet", async () => {
    await untilText("#state", /^Running, [1-9]\d* rules$/);
    await untilText("#verdict", /^Nothing to check yet\.$/);
  });

  test("lists what it finds, and marks it where it stands", async () => {
    await typeInto(popup, popup, "#text", `Hello, could you ${phrase} today? `);
    await untilText("#verdict", /^1 phrase to look at\.$/);
    expect(await textOf("#findings li .phrase")).toBe(phrase);
    expect(await textOf("#findings li .level")).toBe("Breaks a rule");
    if (browserUnderTest() === "chromium") await untilMarked(popup, [phrase]);
  });

  test("jumps to a finding's place in the text", async () => {
    await typeInto(popup, popup, "#text", `Hello, could you ${phrase} today? `);
    await popup.waitForSelector("#findings button");
    await popup.click("#findings button");
    const selected = await popup.$eval("#text", (element) => {
      const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
      return [value.slice(selectionStart, selectionEnd), document.activeElement === element];
    });
    expect(selected).toEqual([phrase, true]);
  });

  test("says nothing found only of a text that was checked", async () => {
    await typeInto(popup, popup, "#text", "The logo is ready. ");
    await untilText("#verdict", /^Nothing found in this text\.$/);
  });

  test("judges anew for another marketplace", async () => {
    await typeInto(popup, popup, "#text", `Hello, could you ${phrase} today? `);
    await untilText("#verdict", /^1 phrase/);
    await popup.select("#platform", "onlinejobs");
    await untilText("#verdict", /^Nothing found/);
    expect(await popup.$$("#findings li")).toHaveLength(0);
  });
});
