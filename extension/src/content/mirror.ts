import type { Span } from "../shared/anchor.ts";
import type { TextControl } from "./readable.ts";

/** A box in CSS pixels, from the left upper corner of the field's padding box, scrolled along with its text. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What decides where a text field breaks its lines and sets its letters. */
const COPIED = [
  "direction", "font-family", "font-feature-settings", "font-kerning", "font-optical-sizing", "font-size",
  "font-size-adjust", "font-stretch", "font-style", "font-variant", "font-variation-settings", "font-weight",
  "hyphens", "letter-spacing", "line-break", "line-height", "overflow-wrap", "tab-size", "text-align",
  "text-indent", "text-rendering", "text-transform", "unicode-bidi", "white-space", "word-break", "word-spacing",
  "writing-mode",
] as const;

/** How a field lies on the screen. */
export interface Frame {
  /** The padding box of the field, in the coordinates of the viewport. */
  readonly box: DOMRect;
  /** Screen pixels for one of the field's own. */
  readonly scale: number;
  /** What a field of one line cuts off its text at the sides: its padding. */
  readonly cutLeft: number;
  readonly cutRight: number;
}

const px = (style: CSSStyleDeclaration, property: string): number => Number.parseFloat(style.getPropertyValue(property)) || 0;

export function frameOf(field: TextControl): Frame {
  const outer = field.getBoundingClientRect();
  const style = getComputedStyle(field);
  const scale = field.offsetWidth === 0 ? 1 : outer.width / field.offsetWidth;
  const [left, top] = [px(style, "border-left-width") * scale, px(style, "border-top-width") * scale];
  const width = outer.width - left - px(style, "border-right-width") * scale;
  const height = outer.height - top - px(style, "border-bottom-width") * scale;
  const cut = (side: string): number => (field.localName === "input" ? px(style, `padding-${side}`) * scale : 0);
  const box = new DOMRect(outer.x + left, outer.y + top, width, height);
  return { box, scale, cutLeft: cut("left"), cutRight: cut("right") };
}

/**
 * Finds where spans of a text field's value stand, by setting the same text in
 * the same way in `mirror`, a hidden element that no page can see.
 * Shape: for each span its boxes, line by line.
 * Cost: one layout of the whole text.
 */
export function measure(field: TextControl, mirror: HTMLElement, spans: readonly Span[]): readonly (readonly Box[])[] {
  const style = getComputedStyle(field);
  for (const property of COPIED) mirror.style.setProperty(property, style.getPropertyValue(property));
  const inset = (side: string): number => px(style, `padding-${side}`);
  const singleLine = field.localName === "input";
  // Firefox counts an input's padding in its clientWidth twice; a textarea's leaves room for the scroll bar.
  const inner = singleLine
    ? field.offsetWidth - px(style, "border-left-width") - px(style, "border-right-width")
    : field.clientWidth;
  mirror.style.setProperty("white-space", singleLine ? "pre" : style.whiteSpace);
  mirror.style.setProperty("width", `${inner - inset("left") - inset("right")}px`);

  const text = mirror.ownerDocument.createTextNode(field.value);
  mirror.replaceChildren(text);
  const origin = mirror.getBoundingClientRect();
  const room = field.clientHeight - inset("top") - inset("bottom");
  const top = inset("top") + (singleLine ? (room - origin.height) / 2 : 0);
  const range = mirror.ownerDocument.createRange();
  return spans.map(({ start, end }) => {
    range.setStart(text, start);
    range.setEnd(text, Math.min(end, text.length));
    return Array.from(range.getClientRects(), (rect) => ({
      x: rect.x - origin.x + inset("left"),
      y: rect.y - origin.y + top,
      width: rect.width,
      height: rect.height,
    }));
  });
}
