import type { Level } from "../../../wasm/engine.ts";
import { LEVELS } from "../shared/levels.ts";

/** The name in the registry, which content.css gives its look. */
const nameOf = (level: Level): string => `good-standing-${level}`;

/** One for the document: the registry is shared by its fields, and by the page. */
const highlights = new Map<Level, Highlight>();

const needed = (level: Level): Highlight => {
  const known = highlights.get(level);
  if (known !== undefined) return known;
  const made = new Highlight();
  made.priority = LEVELS.indexOf(level);
  highlights.set(level, made);
  return made;
};

/** Takes away what a script of an earlier version, which the browser ended unasked, has left behind. */
export function sweepHighlights(): void {
  for (const level of LEVELS) CSS.highlights.delete(nameOf(level));
}

/**
 * Puts ranges under a level, and takes away the ones given back.
 * A level is registered while it has ranges, and anew each time: the page can
 * clear the registry, and document.open() does.
 */
export function repaint(level: Level, gone: Iterable<AbstractRange>, come: readonly AbstractRange[]): void {
  const highlight = needed(level);
  for (const range of gone) highlight.delete(range);
  for (const range of come) highlight.add(range);
  if (highlight.size > 0) CSS.highlights.set(nameOf(level), highlight);
  else if (CSS.highlights.get(nameOf(level)) === highlight) CSS.highlights.delete(nameOf(level));
}
