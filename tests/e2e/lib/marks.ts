import type { Frame, Page } from "puppeteer-core";

/** One phrase that is marked, as the page paints it. */
export interface Mark {
  level: string;
  phrase: string;
  /** `text`: a highlight over page text; `field`: over a value range; `overlay`: drawn by the extension's own overlay. */
  by: "text" | "field" | "overlay";
  /** In CSS pixels of the frame's own viewport. */
  rects: { x: number; y: number; width: number; height: number }[];
}

// Runs in the page. The highlight registry is one for page and extension; what stands in the
// extension's closed shadow root is told by the probe (tests/e2e/probe).
function collect(): Promise<Mark[]> {
  type Rect = Mark["rects"][number];
  interface AnyRange {
    startContainer?: Node | null;
    startOffset: number;
    endOffset: number;
    getClientRects(): DOMRectList;
  }
  const plain = (rects: Iterable<DOMRect>): Rect[] =>
    Array.from(rects, ({ x, y, width, height }) => ({ x, y, width, height }));
  const fieldAt = (rect: Rect | undefined) =>
    [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("textarea, input")].find((field) => {
      const box = field.getBoundingClientRect();
      const [x, y] = [(rect?.x ?? -1) + (rect?.width ?? 0) / 2, (rect?.y ?? -1) + (rect?.height ?? 0) / 2];
      return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    });

  const marks: Mark[] = [];
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AnyRange>]>) {
    const level = /(hint|caution|violation)$/.exec(name)?.[0];
    if (level === undefined) continue;
    for (const range of highlight) {
      const rects = plain(range.getClientRects());
      const inText = range.startContainer instanceof Node;
      const phrase = inText ? String(range) : fieldAt(rects[0])?.value.slice(range.startOffset, range.endOffset);
      marks.push({ level, phrase: phrase ?? "", by: inText ? "text" : "field", rects });
    }
  }
  // The extension's own pages have no probe, and no shadow root that would want one.
  if (!/^(https|about):$/.test(location.protocol)) return Promise.resolve(marks);
  return new Promise((resolve) => {
    document.addEventListener(
      "probe-answer",
      (event) => {
        const told = JSON.parse((event as CustomEvent<string>).detail) as { marks: Mark[] };
        resolve([...marks, ...told.marks].filter((mark) => mark.phrase !== ""));
      },
      { once: true },
    );
    document.dispatchEvent(new CustomEvent("probe-ask"));
  });
}

/** The marks that the page shows now, in the order of their place: from the top, then from the left. */
export async function readMarks(page: Page | Frame): Promise<Mark[]> {
  const marks = await page.evaluate(collect);
  const place = ({ rects }: Mark) => (rects[0]?.y ?? 0) * 10_000 + (rects[0]?.x ?? 0);
  return marks.sort((a, b) => place(a) - place(b));
}

/** Text of everything that the extension shows in its own shadow roots (the card); "" where it shows nothing. */
export function readCard(page: Page | Frame): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener(
          "probe-answer",
          (event) => resolve((JSON.parse((event as CustomEvent<string>).detail) as { card: string }).card),
          { once: true },
        );
        document.dispatchEvent(new CustomEvent("probe-ask"));
      }),
  );
}

/** Reads once a frame until `accept` says yes; fails with the last state read. */
export async function until<T>(
  page: Page | Frame,
  read: () => Promise<T>,
  accept: (state: T) => boolean,
  what: string,
  patience = 8_000,
): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    const state = await read();
    if (accept(state)) return state;
    if (performance.now() > end) throw new Error(`waited ${patience} ms for ${what}; last: ${JSON.stringify(state)}`);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => resolve());
        }),
    );
  }
}

/** Waits until exactly these phrases are marked, in the order of their place. */
export function untilMarked(page: Page | Frame, phrases: readonly string[]): Promise<Mark[]> {
  const same = (marks: Mark[]) => JSON.stringify(marks.map((mark) => mark.phrase)) === JSON.stringify(phrases);
  return until(page, () => readMarks(page), same, `marks over ${JSON.stringify(phrases)}`);
}
