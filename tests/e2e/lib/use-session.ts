import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { BrowserName } from "./browser.ts";
import type { Resources } from "./server.ts";
import { type Session, startSession } from "./session.ts";

/** The browser that this run of the tests is for: BROWSER, chromium where it is not set. */
export function browserUnderTest(): BrowserName {
  const name = process.env["BROWSER"] ?? "chromium";
  if (name !== "chromium" && name !== "firefox") throw new Error(`BROWSER is "${name}": chromium or firefox?`);
  return name;
}

/** One browser for the tests of a file. After each test: not one request that the pages do not explain. */
export function useSession(resources: Resources): () => Session {
  let session: Session | undefined;
  beforeAll(async () => {
    session = await startSession({ name: browserUnderTest(), resources });
  });
  afterEach(() => {
    expect(session?.strays() ?? []).toEqual([]);
  });
  afterAll(async () => {
    await session?.close();
  });
  return () => {
    if (session === undefined) throw new Error("the browser is not running yet: ask inside of a test");
    return session;
  };
}
