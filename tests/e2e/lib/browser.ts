import { accessSync, constants, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, launch, type LaunchOptions } from "puppeteer-core";

export type BrowserName = "chromium" | "firefox";

export interface LaunchedBrowser {
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…` of the first extension, without a slash at the end. */
  readonly extensionOrigin: string;
}

const commands: Record<BrowserName, { env: string; names: readonly string[] }> = {
  chromium: { env: "CHROME", names: ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"] },
  firefox: { env: "FIREFOX", names: ["firefox-esr", "firefox"] },
};

// Firefox gives an extension a random host; with this one its pages have a known address.
const firefoxHost = "5ad71d3c-0f5e-4b0e-9d53-3b0f2f3c7a11";

/** The program to start: the one that CHROME or FIREFOX names, else the first on the PATH. */
export function findBrowser(name: BrowserName): string {
  const { env, names } = commands[name];
  const named = process.env[env];
  if (named) return named;
  for (const candidate of names) {
    for (const dir of (process.env["PATH"] ?? "").split(delimiter)) {
      try {
        accessSync(join(dir, candidate), constants.X_OK);
        return join(dir, candidate);
      } catch {
        // Not here: the next folder.
      }
    }
  }
  throw new Error(`${name} was not found: install it, or name its program in ${env}`);
}

function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8")) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  return manifest.browser_specific_settings?.gecko?.id ?? "";
}

function chromiumOptions(proxyPort: number): LaunchOptions {
  return {
    browser: "chrome",
    pipe: true,
    enableExtensions: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--force-color-profile=srgb",
      "--window-size=1280,900",
      `--proxy-server=127.0.0.1:${proxyPort}`,
      "--proxy-bypass-list=<-loopback>",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  };
}

function firefoxOptions(proxyPort: number, extension: string | undefined): LaunchOptions {
  const uuids = extension === undefined ? {} : { [geckoId(extension)]: firefoxHost };
  return {
    browser: "firefox",
    args: ["--remote-allow-system-access", "--width=1280", "--height=900"],
    extraPrefsFirefox: {
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": proxyPort,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": proxyPort,
      "network.proxy.no_proxies_on": "",
      "network.proxy.allow_hijacking_localhost": true,
      "network.proxy.failover_direct": false,
      "network.dns.forceResolve": "127.0.0.1",
      "extensions.webextensions.uuids": JSON.stringify(uuids),
      "layout.css.devPixelsPerPx": "1",
    },
  };
}

/** Starts the browser with the unpacked `extensions`; its only way out is the proxy at `proxyPort`. */
export async function launchBrowser(
  name: BrowserName,
  proxyPort: number,
  extensions: readonly string[],
  headless = true,
): Promise<LaunchedBrowser> {
  const own = name === "chromium" ? chromiumOptions(proxyPort) : firefoxOptions(proxyPort, extensions[0]);
  const browser = await launch({
    ...own,
    executablePath: findBrowser(name),
    headless,
    acceptInsecureCerts: true,
    defaultViewport: headless ? { width: 1280, height: 820 } : null,
  });
  try {
    const ids: string[] = [];
    for (const extension of extensions) ids.push(await browser.installExtension(extension));
    const scheme = name === "chromium" ? `chrome-extension://${ids[0] ?? ""}` : `moz-extension://${firefoxHost}`;
    return { browser, extensionOrigin: scheme };
  } catch (error) {
    await browser.close();
    throw error;
  }
}
