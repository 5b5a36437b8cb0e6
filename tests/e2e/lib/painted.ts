import type { Page } from "puppeteer-core";
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

interface Kept {
  marks?: [string, Highlight][];
  hosts?: Element[];
}

// Takes every mark and everything else that stands beside <body> away, from the page's side.
function hideMarks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept = globalThis as Kept;
    const hosts = [...document.documentElement.children].filter((child) => !/^(head|body)$/.test(child.localName));
    kept.marks ??= [...(CSS.highlights as unknown as Iterable<[string, Highlight]>)];
    kept.hosts ??= hosts;
    CSS.highlights.clear();
    for (const host of hosts) host.remove();
  });
}

function showMarks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept = globalThis as Kept;
    for (const [name, highlight] of kept.marks ?? []) CSS.highlights.set(name, highlight);
    for (const host of kept.hosts ?? []) {
      if (document.querySelector(`html > ${host.localName}`) === null) document.documentElement.append(host);
    }
    delete kept.marks;
    delete kept.hosts;
  });
}

function setCaret(page: Page, colour: string): Promise<void> {
  return page.evaluate((value) => {
    document.documentElement.style.caretColor = value;
  }, colour);
}

// Selects the first `phrase` at or behind `from` in the field's text, and returns where it ends.
async function select(page: Page, field: string, phrase: string, from: number): Promise<number> {
  const end = await page.$eval(
    field,
    (element, wanted, least) => {
      if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
        const start = element.value.indexOf(wanted, least);
        element.setSelectionRange(start, start + wanted.length);
        return start < 0 ? -1 : start + wanted.length;
      }
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let before = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? "";
        const start = text.indexOf(wanted, Math.max(0, least - before));
        if (start >= 0) {
          getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
          return before + start + wanted.length;
        }
        before += text.length;
      }
      return -1;
    },
    phrase,
    from,
  );
  if (end < 0) throw new Error(`"${phrase}" does not stand in ${field}`);
  return end;
}

function caretToEnd(page: Page, field: string): Promise<void> {
  return page.$eval(field, (element) => {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
      element.setSelectionRange(element.value.length, element.value.length);
    } else {
      getSelection()?.selectAllChildren(element);
      getSelection()?.collapseToEnd();
    }
  });
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
  const ink = difference(marked, bare);
  const allowed = new Uint8Array(ink.length);

  let covered = 1;
  let behind = 0;
  for (const phrase of phrases) {
    behind = await select(page, field, phrase, behind);
    await hideMarks(page);
    const words = difference(await shoot(page), bare);
    const lines = linesOf(words, bare);
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
  return { covered, astray: ink.reduce((sum, dot, pixel) => sum + (dot === 1 && allowed[pixel] === 0 ? 1 : 0), 0) };
}
