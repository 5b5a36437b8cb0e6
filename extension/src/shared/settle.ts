import type { Span } from "./anchor.ts";
import { wordAt } from "./word-unit.ts";

export interface Marked extends Span {
  readonly rule: string;
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const same = (a: Marked, b: Marked): boolean => a.start === b.start && a.end === b.end && a.rule === b.rule;

export interface Settled<M> {
  /** What to paint, sorted by start. */
  readonly shown: readonly M[];
  /** Whether a finding waits for its last word to be finished. */
  readonly waiting: boolean;
}

/**
 * Leaves the word under the caret alone until it is finished: a finding that
 * needs that word waits, and what was painted in its place before stays.
 * @param found   the findings of this very text
 * @param before  what is painted now, moved along to this text
 * @param caret   where the caret stands while somebody types; undefined when typing rests
 */
export function settle<M extends Marked>(
  found: readonly M[],
  before: readonly M[],
  text: string,
  caret: number | undefined,
): Settled<M> {
  const word = caret === undefined ? undefined : wordAt(text, caret);
  if (word === undefined) return { shown: found, waiting: false };
  const waits = (finding: M): boolean => overlap(finding, word) && !before.some((mark) => same(mark, finding));
  const waiting = found.filter(waits);
  if (waiting.length === 0) return { shown: found, waiting: false };
  const ready = found.filter((finding) => !waits(finding));
  const kept = before.filter(
    (mark) =>
      !overlap(mark, word) &&
      waiting.some((finding) => overlap(finding, mark)) &&
      !ready.some((finding) => overlap(finding, mark)),
  );
  return { shown: [...ready, ...kept].sort((a, b) => a.start - b.start), waiting: true };
}
