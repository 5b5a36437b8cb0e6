import type { Frame, Page } from "puppeteer-core";

interface Watched {
  seen?: Set<string>;
}

/** From now on notes, once a frame, the words under every highlight. */
export async function watchMarkedWords(page: Page | Frame): Promise<void> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    (globalThis as Watched).seen = seen;
    const field = document.querySelector("textarea, input");
    const look = () => {
      for (const [, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
        for (const range of highlight) {
          const { value } = field instanceof HTMLTextAreaElement ? field : { value: "" };
          const inText = range.startContainer instanceof Node;
          seen.add(inText ? String(range) : value.slice(range.startOffset, range.endOffset));
        }
      }
      requestAnimationFrame(look);
    };
    look();
  });
}

/** All words that were under a highlight in any frame since `watchMarkedWords`. */
export function wordsSeen(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() => [...((globalThis as Watched).seen ?? [])]);
}

/** The page's body, byte for byte. */
export function bodyOf(page: Page | Frame): Promise<string> {
  return page.evaluate(() => document.body.outerHTML);
}

/** Names of what stands on the document element beside head and body. */
export function besideBody(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.documentElement.children, (child) => child.localName).filter(
      (name) => name !== "head" && name !== "body",
    ),
  );
}
