/** Punctuation that may stand inside a word that is still being typed: an address, a handle, a number. */
const JOINERS = "@-_'’/+&#$%";
/** Punctuation that joins only while something follows it: `3.5`, `gmail.com`. */
const STOPS = ".,:";
const ENDERS = "!?;()[]{}<>\"“”«»…|\\*=~`^·•";

/** Whether the UTF-16 unit at a place belongs to a word, by itself. */
export function isWordUnit(text: string, at: number): boolean {
  const unit = text.charAt(at);
  return unit !== "" && unit.trim() !== "" && !STOPS.includes(unit) && !ENDERS.includes(unit) && !JOINERS.includes(unit);
}

/**
 * The word that the caret stands in or right behind, as far as it reaches on
 * both sides; undefined where the caret is behind a space or a closed sentence:
 * then the word before it is finished.
 */
export function wordAt(text: string, caret: number): { readonly start: number; readonly end: number } | undefined {
  const joins = (at: number): boolean => {
    const unit = text.charAt(at);
    return isWordUnit(text, at) || (unit !== "" && (JOINERS.includes(unit) || (STOPS.includes(unit) && at < caret - 1)));
  };
  let start = caret;
  while (start > 0 && joins(start - 1)) start--;
  if (start === caret) return undefined;
  let end = caret;
  while (end < text.length && joins(end)) end++;
  return { start, end };
}
