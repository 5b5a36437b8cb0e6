import type { Page } from "puppeteer-core";
import { decodePng, difference, type Picture } from "./png.ts";

/** What the pixels say of the marks in one field. */
export interface Painted {
  /** Share of the words' columns, 0 to 1, with a line painted under them; the smallest over all lines of all phrases. */
  covered: number;
  /** Painted pixels that do not belong to any of the phrases. */
  astray: number;
}

/** What of the words' columns a dotted line, half of which is gaps, covers at least. */
export const leastCovered = 0.45;

// Where a line under words may be: from the lower part of their box, which begins at the baseline, to a
// little below it. Pixels.
const reach = { below: 7, aside: 3 };
const baseline = 0.7;

async function shoot(page: Page): Promise<Picture> {
  return decodePng(await page.screenshot({ captureBeyondViewport: false }));
}

// Takes every mark and everything else that stands beside <body> out of sight, from the page's side.
function hideMarks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept = globalThis as unknown as { keptMarks?: [string, Highlight][] };
    kept.keptMarks ??= [...(CSS.highlights as unknown as Iterable<[string, Highlight]>)];
    CSS.highlights.clear();
    for (const child of document.documentElement.children) {
      if (child instanceof HTMLElement && child.localName !== "head" && child.localName !== "body") {
        child.style.setProperty("display", "none", "important");
      }
    }
  });
}

function showMarks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept = globalThis as unknown as { keptMarks?: [string, Highlight][] };
    for (const [name, highlight] of kept.keptMarks ?? []) CSS.highlights.set(name, highlight);
    delete kept.keptMarks;
    for (const child of document.documentElement.children) {
      if (child instanceof HTMLElement && child.localName !== "head" && child.localName !== "body") {
        child.style.removeProperty("display");
      }
    }
  });
}

function setCaret(page: Page, colour: string): Promise<void> {
  return page.evaluate((value) => {
    document.documentElement.style.caretColor = value;
  }, colour);
}

// Selects `phrase` in the field, or puts the caret at its end where there is none.
async function select(page: Page, field: string, phrase: string | undefined): Promise<void> {
  const found = await page.$eval(
    field,
    (element, wanted) => {
      if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
        const start = wanted === undefined ? element.value.length : element.value.indexOf(wanted);
        element.setSelectionRange(start, start + (wanted?.length ?? 0));
        return start >= 0;
      }
      const selection = getSelection();
      if (wanted === undefined) {
        selection?.selectAllChildren(element);
        selection?.collapseToEnd();
        return true;
      }
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.nodeValue?.indexOf(wanted) ?? -1;
        if (start < 0) continue;
        selection?.setBaseAndExtent(node, start, node, start + wanted.length);
        return true;
      }
      return false;
    },
    phrase,
  );
  if (!found) throw new Error(`"${phrase}" does not stand in ${field}`);
}

// Lines of a selection: runs of rows that have selected pixels.
function linesOf(mask: Uint8Array, { width, height }: Picture): [top: number, bottom: number][] {
  const lines: [number, number][] = [];
  for (let y = 0; y < height; y++) {
    if (!mask.subarray(y * width, (y + 1) * width).includes(1)) continue;
    const last = lines.at(-1);
    if (last?.[1] === y) last[1] = y + 1;
    else lines.push([y, y + 1]);
  }
  return lines;
}

/**
 * Compares three pictures of the page: as it is, without marks, and with each phrase selected by the
 * browser itself. The selection says where the words really stand, the first two what was painted.
 */
export async function measurePainted(page: Page, field: string, phrases: readonly string[]): Promise<Painted> {
  await page.focus(field);
  await setCaret(page, "transparent");
  await select(page, field, undefined);
  const marked = await shoot(page);
  await hideMarks(page);
  const bare = await shoot(page);
  const { width, height } = bare;
  const ink = difference(marked, bare);
  const allowed = new Uint8Array(ink.length);

  let covered = 1;
  for (const phrase of phrases) {
    await select(page, field, phrase);
    await hideMarks(page);
    const words = difference(await shoot(page), bare);
    const lines = linesOf(words, bare);
    if (lines.length === 0) covered = 0;
    for (const [top, bottom] of lines) {
      let [wanted, painted] = [0, 0];
      for (let x = 0; x < width; x++) {
        let [isWord, isPainted] = [false, false];
        for (let y = top; y < Math.min(bottom + reach.below, height); y++) {
          isWord ||= y < bottom && words[y * width + x] === 1;
          isPainted ||= y >= top + baseline * (bottom - top) && ink[y * width + x] === 1;
        }
        if (!isWord) continue;
        wanted++;
        if (isPainted) painted++;
        for (let y = top; y < Math.min(bottom + reach.below, height); y++) {
          allowed.fill(1, y * width + Math.max(0, x - reach.aside), y * width + Math.min(width, x + reach.aside + 1));
        }
      }
      covered = Math.min(covered, painted / wanted);
    }
  }
  await select(page, field, undefined);
  await showMarks(page);
  await setCaret(page, "");
  return { covered, astray: ink.reduce((sum, dot, pixel) => sum + (dot === 1 && allowed[pixel] === 0 ? 1 : 0), 0) };
}
