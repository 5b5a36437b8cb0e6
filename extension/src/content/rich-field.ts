import type { Field } from "./field.ts";
import { paintByRanges } from "./range-painter.ts";
import { endsOf, keepsLineBreaks, offsetOf, rangeOf, readRichText, type RichText } from "./rich-text.ts";

const EMPTY: RichText = { text: "", pieces: [] };

/** A contenteditable, read from its DOM and marked without changing it. */
export function richField(element: HTMLElement): Field {
  const keepsBreaks = keepsLineBreaks(element);
  let rich = EMPTY;
  const painter = paintByRanges(
    (mark) => endsOf(rich, mark.start, mark.end),
    rangeOf,
    () => undefined,
  );

  return {
    element,
    ...painter,
    read() {
      rich = element.isConnected ? readRichText(element, keepsBreaks) : EMPTY;
      return rich.text;
    },
    caret() {
      const selection = element.ownerDocument.getSelection();
      const node = selection?.focusNode;
      if (!selection?.isCollapsed || !node || !element.contains(node)) return undefined;
      return offsetOf(rich, node, selection.focusOffset);
    },
    listen(changed, signal) {
      // Editors change their DOM without any event when the page sets or clears the text.
      const observer = new MutationObserver(changed);
      observer.observe(element, { childList: true, characterData: true, subtree: true });
      signal.addEventListener("abort", () => observer.disconnect());
    },
  };
}
