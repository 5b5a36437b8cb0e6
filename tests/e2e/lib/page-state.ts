// States of a page that a test brings about to take a picture of it.
import type { Page } from "puppeteer-core";

interface Kept {
  marks?: [string, Highlight][];
  hosts?: Element[];
}

// Takes every mark and everything else that stands beside <body> away, from the page's side.
export function hideMarks(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept = globalThis as Kept;
    const hosts = [...document.documentElement.children].filter((child) => !/^(head|body)$/.test(child.localName));
    kept.marks ??= [...(CSS.highlights as unknown as Iterable<[string, Highlight]>)];
    kept.hosts ??= hosts;
    CSS.highlights.clear();
    for (const host of hosts) host.remove();
  });
}

export function showMarks(page: Page): Promise<void> {
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

export function setCaret(page: Page, colour: string): Promise<void> {
  return page.evaluate((value) => {
    document.documentElement.style.caretColor = value;
  }, colour);
}

// Selects the first `phrase` at or behind `from` in the field's text, and returns where it ends.
export async function select(page: Page, field: string, phrase: string, from: number): Promise<number> {
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

export function caretToEnd(page: Page, field: string): Promise<void> {
  return page.$eval(field, (element) => {
    if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement) {
      element.setSelectionRange(element.value.length, element.value.length);
    } else {
      getSelection()?.selectAllChildren(element);
      getSelection()?.collapseToEnd();
    }
  });
}

export function lineHeightOf(page: Page, field: string): Promise<number> {
  return page.$eval(field, (element) => {
    const { lineHeight, fontSize } = getComputedStyle(element);
    return Number.parseFloat(lineHeight) || 1.25 * Number.parseFloat(fontSize);
  });
}
