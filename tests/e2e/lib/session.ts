import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Frame, Page } from "puppeteer-core";
import { stopBackground } from "./background.ts";
import { type BrowserName, launchBrowser } from "./browser.ts";
import { type Resources, startServer } from "./server.ts";

export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Opens `path` of the served host in a new tab, in front. */
  open(path: string): Promise<Page>;
  /** Opens a page of the extension itself, such as `popup/popup.html`, in a new tab. */
  openExtensionPage(path: string): Promise<Page>;
  /** Text of the toolbar badge for the tab in front. */
  badge(): Promise<string>;
  /** Stops the extension's background as the browser does after a while of silence; the next message wakes it. */
  stopBackground(): Promise<void>;
  /** Requests that nobody should have made; see `Server.strays`. */
  strays(): readonly string[];
  close(): Promise<void>;
}

export interface SessionOptions {
  name: BrowserName;
  resources: Resources;
  host?: string;
  headless?: boolean;
  /** Folder of the unpacked extension. */
  extension?: string;
}

// Bundled into build/ for scripts/demo: the project's folder is looked for upwards, not assumed.
export function projectFolder(): string {
  let folder = new URL("./", import.meta.url);
  while (!existsSync(new URL("manifest.json", folder)) || !existsSync(new URL("package.json", folder))) {
    const parent = new URL("../", folder);
    if (parent.href === folder.href) throw new Error("the project's folder was not found");
    folder = parent;
  }
  return fileURLToPath(folder);
}

export async function startSession(options: SessionOptions): Promise<Session> {
  const { name, resources, host = "www.upwork.com", headless = true } = options;
  const root = projectFolder();
  const extension = options.extension ?? `${root}build/extension`;
  if (!existsSync(`${extension}/manifest.json`)) {
    throw new Error(`there is no built extension in ${extension}: run scripts/build extension`);
  }
  const server = await startServer(host, resources);
  const launched = await launchBrowser(name, server.port, [extension, `${root}tests/e2e/probe`], headless).catch(
    async (error: unknown) => {
      await server.close();
      throw error;
    },
  );
  const { browser, extensionOrigin } = launched;

  const openExtensionPage = async (path: string) => {
    const page = await browser.newPage();
    const address = `${extensionOrigin}/${path}`;
    // Firefox loads the page but never tells of its load: what counts is the page's own state.
    await page.goto(address, name === "firefox" ? { timeout: 300 } : {}).catch((error: unknown) => {
      if (name !== "firefox") throw error;
    });
    await page.waitForFunction((here) => location.href === here && document.readyState === "complete", {}, address);
    return page;
  };

  // An extension page that stays open in the background: the way to the extension's own API.
  const control = await openExtensionPage("popup/popup.html");

  return {
    name,
    browser,
    openExtensionPage,
    open: async (path) => {
      const page = await browser.newPage();
      await page.goto(`${server.origin}${path}`, { waitUntil: "load" });
      await page.bringToFront();
      return page;
    },
    badge: () =>
      control.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
      }),
    stopBackground: () => stopBackground(name, browser, extensionOrigin),
    strays: () => server.strays(),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** Clicks into the field and types as a person does, one key after the other. */
export async function typeInto(page: Page, frame: Page | Frame, selector: string, text: string, delay = 0): Promise<void> {
  await frame.click(selector);
  await page.keyboard.type(text, { delay });
}
