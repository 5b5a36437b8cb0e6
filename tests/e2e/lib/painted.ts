import type { Page } from "puppeteer-core";
import { caretToEnd, hideMarks, lineHeightOf, select, setCaret, showMarks } from "./page-state.ts";
import { decodePng, difference, type Picture } from "./png.ts";

/** What the pixels say of the marks in one field. */
export interface Painted {
  /** Share of the words' columns, 0 to 1, with a line painted under or near them; the smallest of all lines of all phrases. */
  covered: number;
  /** Painted pixels that do not belong to any of the phrases. */
  astray: number;
}

/** What a whole mark covers at least: the rest is where a line makes room for a letter that reaches below it. */
export const leastCovered = 0.8;

// Where a line under words may be: from the lower part of their box, which begins at the baseline, to a
// little below it. Pixels.
const reach = { below: 7, aside: 3 };
// Columns to both sides that a dot or dash stands for, too.
const gap = 4;
const baseline = 0.7;

async function shoot(page: Page): Promise<Picture> {
  return decodePng(await page.screenshot({ captureBeyondViewport: false }));
}

// Lines of a selection: runs of rows that have selected pixels, cut where one line touches the next.
function linesOf(mask: Uint8Array, { width, height }: Picture, lineHeight: number): [top: number, bottom: number][] {
  const runs: [number, number][] = [];
  for (let y = 0; y < height; y++) {
    if (!mask.subarray(y * width, (y + 1) * width).includes(1)) continue;
    const last = runs.at(-1);
    if (last?.[1] === y) last[1] = y + 1;
    else runs.push([y, y + 1]);
  }
  // What is much lower than a line is no text: the edge of a window, a scroll bar.
  const texts = runs.filter(([top, bottom]) => bottom - top > lineHeight / 2);
  return texts.flatMap(([top, bottom]) => {
    const count = Math.max(1, Math.round((bottom - top) / lineHeight));
    const cut = (at: number) => Math.round(top + ((bottom - top) * at) / count);
    return Array.from({ length: count }, (_, at): [number, number] => [cut(at), cut(at + 1)]);
  });
}

function anyIn(mask: Uint8Array, width: number, x: number, top: number, bottom: number): boolean {
  for (let y = top; y < bottom; y++) if (mask[y * width + x] === 1) return true;
  return false;
}

/**
 * Compares three pictures of the page: as it is, without marks, and with each phrase selected by the
 * browser itself. The selection says where the words really stand, the first two what was painted.
 * `phrases` come in the order of the text.
 */
export async function measurePainted(page: Page, field: string, phrases: readonly string[]): Promise<Painted> {
  await page.focus(field);
  await setCaret(page, "transparent");
  await caretToEnd(page, field);
  const marked = await shoot(page);
  await hideMarks(page);
  const bare = await shoot(page);
  const { width, height } = bare;
  const lineHeight = await lineHeightOf(page, field);
  const ink = difference(marked, bare);
  const allowed = new Uint8Array(ink.length);

  let covered = 1;
  let behind = 0;
  for (const phrase of phrases) {
    behind = await select(page, field, phrase, behind);
    await hideMarks(page);
    const words = difference(await shoot(page), bare);
    const lines = linesOf(words, bare, lineHeight);
    if (lines.length === 0) covered = 0;
    for (const [top, bottom] of lines) {
      const end = Math.min(bottom + reach.below, height);
      const low = Math.round(top + baseline * (bottom - top));
      const columns = [...Array(width).keys()].filter((x) => anyIn(words, width, x, top, bottom));
      const inked = new Set([...Array(width).keys()].filter((x) => anyIn(ink, width, x, low, end)));
      const near = columns.filter((x) => [...Array(2 * gap + 1).keys()].some((step) => inked.has(x - gap + step)));
      for (const x of columns) {
        for (let y = top; y < end; y++) {
          allowed.fill(1, y * width + Math.max(0, x - reach.aside), y * width + Math.min(width, x + reach.aside + 1));
        }
      }
      covered = Math.min(covered, near.length / columns.length);
    }
  }
  await caretToEnd(page, field);
  await showMarks(page);
  await setCaret(page, "");
  // A single pixel is no mark: browsers draw a round corner anew, and not quite the same, when they please.
  const isAstray = (pixel: number) => ink[pixel] === 1 && allowed[pixel] === 0;
  const hasNeighbour = (pixel: number) => [1, -1, width, -width].some((step) => isAstray(pixel + step));
  const astray = ink.filter((_, pixel) => isAstray(pixel) && hasNeighbour(pixel)).length;
  return { covered, astray };
}
