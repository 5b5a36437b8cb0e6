import type { Browser } from "puppeteer-core";
import type { BrowserName } from "./browser.ts";

// The part of WebDriver BiDi that reaches Firefox's own code; puppeteer has no types for it.
interface Bidi {
  connection: {
    send(method: "browsingContext.getTree", params: object): Promise<{ result: { contexts: { context: string }[] } }>;
    send(method: "script.evaluate", params: object): Promise<{ result: { result?: { value?: unknown } } }>;
  };
}

async function stopServiceWorker(browser: Browser, origin: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send("Target.getTargets");
  for (const { type, url, targetId } of targetInfos) {
    if (type === "service_worker" && url.startsWith(origin)) await session.send("Target.closeTarget", { targetId });
  }
  await session.detach();
}

async function stopEventPage(browser: Browser, origin: string): Promise<void> {
  const { connection } = browser as unknown as Bidi;
  const { contexts } = (await connection.send("browsingContext.getTree", { "moz:scope": "chrome" })).result;
  const { result } = await connection.send("script.evaluate", {
    target: { context: contexts[0]?.context },
    awaitPromise: true,
    expression: `(async () => {
      const { extension } = WebExtensionPolicy.getByHostname(${JSON.stringify(new URL(origin).hostname)});
      await extension.terminateBackground();
      return extension.backgroundState;
    })()`,
  });
  if (result.result?.value !== "stopped") throw new Error(`the background is ${JSON.stringify(result)}`);
}

/** Stops the extension's background as the browser does after a while of silence. */
export function stopBackground(name: BrowserName, browser: Browser, origin: string): Promise<void> {
  return name === "chromium" ? stopServiceWorker(browser, origin) : stopEventPage(browser, origin);
}
