import type { Frame, Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { until, untilMarked } from "./lib/marks.ts";
import { innocent, risky } from "./lib/phrases.ts";
import { typeInto } from "./lib/session.ts";
import { useSession } from "./lib/use-session.ts";
import { bodyOf } from "./lib/watch.ts";

const outer = (frame: string) =>
  `<!doctype html><title>Messages</title><body><p>Composer:</p>${frame}<script src="/assets/fill.js"></script></body>`;
const inner = `<div id='field' contenteditable='true'></div>`;
const session = useSession({
  "/ab/messages/url": outer(`<iframe name="composer" src="/ab/messages/composer"></iframe>`),
  "/ab/messages/srcdoc": outer(`<iframe name="composer" srcdoc="${inner}"></iframe>`),
  "/ab/messages/blank": outer(`<iframe name="composer" src="about:blank"></iframe>`),
  "/ab/messages/composer": `<!doctype html><body>${inner}</body>`,
  "/assets/fill.js": {
    type: "text/javascript",
    // An editor in an empty frame is made by the page's script.
    body: `const frame = document.querySelector("iframe[src='about:blank']");
      if (frame) frame.contentDocument.body.innerHTML = "${inner}";`,
  },
});

async function composerIn(page: Page): Promise<Frame> {
  const element = await page.waitForSelector("iframe");
  const frame = await element?.contentFrame();
  if (!frame) throw new Error("the frame has no document");
  await frame.waitForSelector("#field");
  return frame;
}

for (const kind of ["url", "srcdoc", "blank"]) {
  test(`a phrase typed inside a frame is marked there, and the outer page is left alone: ${kind}`, async () => {
    const page = await session().open(`/ab/messages/${kind}`);
    const frame = await composerIn(page);
    const before = await bodyOf(page);
    await typeInto(page, frame, "#field", `${innocent} ${risky.text}`);
    const text = () => frame.$eval("#field", (field) => field.textContent ?? "");
    await until(page, text, (state) => state.endsWith(risky.text), "the typed text");
    await untilMarked(frame, [risky.phrase]);
    expect(await bodyOf(page)).toBe(before);
    expect(await bodyOf(frame)).toContain(`>${innocent} ${risky.text}</div>`);
  });
}
