import type messages from "../../_locales/en/messages.json";

/** A sentence that the extension may show: a key of `_locales/en/messages.json`. */
export type Word = keyof typeof messages;

/** The sentence in the browser's language, with its gaps filled. */
export function say(word: Word, ...gaps: readonly (string | number)[]): string {
  return chrome.i18n.getMessage(word, gaps.map(String));
}
