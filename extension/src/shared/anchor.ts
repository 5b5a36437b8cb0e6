import { isWordUnit } from "./word-unit.ts";

/** A stretch of a text in UTF-16 units, 0 <= start < end <= text.length. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many units two texts share from the front. */
export function commonPrefix(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared;
}

/** How many units two texts share from the back, beyond a front of `prefix` units that is counted already. */
export function commonSuffix(a: string, b: string, prefix: number): number {
  const most = Math.min(a.length, b.length) - prefix;
  let shared = 0;
  while (shared < most && a.charCodeAt(a.length - 1 - shared) === b.charCodeAt(b.length - 1 - shared)) shared++;
  return shared;
}

/** Whether a word runs on across this place. */
const inWord = (text: string, at: number): boolean => isWordUnit(text, at - 1) && isWordUnit(text, at);

/** Whether the same words stand at both places, and neither end has grown into a longer word. */
function stands(before: string, old: Span, after: string, start: number): boolean {
  const end = start + old.end - old.start;
  return (
    start >= 0 &&
    after.slice(start, end) === before.slice(old.start, old.end) &&
    inWord(after, start) === inWord(before, old.start) &&
    inWord(after, end) === inWord(before, old.end)
  );
}

/**
 * Moves spans of one text along to the next one, at once and without asking
 * anybody: by the common beginning and end. A span is kept where its words still
 * stand, and dropped otherwise, so that no mark is ever on the wrong words.
 * Shape: the order of `spans`, fewer or as many.
 * Cost: one pass over both texts, then the length of each span.
 */
export function reanchor<S extends Span>(spans: readonly S[], before: string, after: string): readonly S[] {
  if (spans.length === 0 || before === after) return spans;
  const prefix = commonPrefix(before, after);
  const tail = before.length - commonSuffix(before, after, prefix);
  const shift = after.length - before.length;
  return spans.flatMap((span) => {
    const places = span.end <= prefix ? [span.start] : span.start >= tail ? [span.start + shift] : [span.start, span.start + shift];
    const start = places.find((place) => stands(before, span, after, place));
    if (start === undefined) return [];
    return start === span.start ? [span] : [{ ...span, start, end: start + span.end - span.start }];
  });
}
