import type { Field } from "./field.ts";
import { paintOverlay } from "./overlay.ts";
import { type BoxedRange, type Painter, paintByRanges } from "./range-painter.ts";
import { isPlain, type TextControl } from "./readable.ts";

/** The browser's own ranges over the value of a text field; not in every browser, nor in TypeScript's library. */
type ValueRange = BoxedRange & { disconnect(): void };
type WithValueRanges = TextControl & { createValueRange(start: number, end: number): ValueRange };

const hasValueRanges = (element: TextControl): element is WithValueRanges => "createValueRange" in element;

/** Events after which the page may have set another value, which it does without any event of its own. */
const HINTS = ["selectionchange", "keyup", "pointerup", "click", "change", "focusin", "focusout"] as const;

/** A textarea or a text input. */
export function textField(element: TextControl, signal: AbortSignal): Field {
  let text = "";
  const painter: Painter = hasValueRanges(element)
    ? paintByRanges(
        ({ start, end }) => (end <= element.value.length ? { startOffset: start, endOffset: end } : undefined),
        ({ startOffset, endOffset }) => element.createValueRange(startOffset, endOffset),
        (range) => range.disconnect(),
      )
    : paintOverlay(element, signal);

  return {
    element,
    ...painter,
    read() {
      text = element.isConnected && isPlain(element) ? element.value : "";
      return text;
    },
    caret() {
      const { selectionStart, selectionEnd } = element;
      const focused = (element.getRootNode() as Document | ShadowRoot).activeElement === element;
      return focused && selectionStart === selectionEnd ? (selectionEnd ?? undefined) : undefined;
    },
    listen(changed, until) {
      element.addEventListener("input", changed, { signal: until });
      const ifChanged = (): void => {
        if (element.value !== text) changed();
      };
      for (const type of HINTS) {
        element.ownerDocument.addEventListener(type, ifChanged, { signal: until, capture: true, passive: true });
      }
    },
  };
}
