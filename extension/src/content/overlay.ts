import type { Finding } from "../../../wasm/engine.ts";
import { hidePart, showPart } from "./layer.ts";
import { type Box, frameOf, measure } from "./mirror.ts";
import type { Painter } from "./range-painter.ts";
import type { TextControl } from "./readable.ts";

/** All that decides where marks stand in a field of the same size and style. */
function keyOf(text: string, marks: readonly Finding[]): string {
  const last = marks.at(-1)?.end ?? 0;
  const paragraphEnd = text.indexOf("\n", last);
  const places = marks.map(({ start, end, level }) => `${start}-${end}${level}`);
  return `${places.join()} ${paragraphEnd < 0 ? text : text.slice(0, paragraphEnd)}`;
}

/** Marks drawn over a text field, for browsers without ranges in its value. */
export function paintOverlay(field: TextControl, signal: AbortSignal): Painter {
  const { ownerDocument } = field;
  const clip = ownerDocument.createElement("div");
  const sheet = ownerDocument.createElement("div");
  const mirror = ownerDocument.createElement("div");
  clip.className = "clip";
  mirror.className = "mirror";
  clip.setAttribute("aria-hidden", "true");
  clip.append(mirror, sheet);
  sheet.style.position = "absolute";
  sheet.style.transformOrigin = "0 0";

  let marks: readonly Finding[] = [];
  let drawn = new Map<Finding, HTMLElement[]>();
  let measured = "";
  let following: AbortController | undefined;

  const draw = (mark: Finding, box: Box, first: boolean): HTMLElement => {
    const line = ownerDocument.createElement("div");
    line.className = `mark ${mark.level}`;
    if (first) Object.assign(line.dataset, { mark: mark.level, phrase: mark.phrase });
    Object.assign(line.style, {
      left: `${box.x}px`,
      top: `${box.y}px`,
      width: `${box.width}px`,
      height: `${box.height + 2}px`,
    });
    return line;
  };

  /** Moves the drawing to where the field and its text are now. */
  const place = (): void => {
    const { box, scale, cutLeft, cutRight } = frameOf(field);
    Object.assign(clip.style, {
      left: `${box.x + cutLeft}px`,
      top: `${box.y}px`,
      width: `${box.width - cutLeft - cutRight}px`,
      height: `${box.height}px`,
    });
    sheet.style.left = `${-cutLeft}px`;
    sheet.style.transform = `scale(${scale}) translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
  };

  const redraw = (): void => {
    const boxes = measure(field, mirror, marks);
    measured = keyOf(field.value, marks);
    drawn = new Map(marks.map((mark, at) => [mark, (boxes[at] ?? []).map((box, line) => draw(mark, box, line === 0))]));
    sheet.replaceChildren(...[...drawn.values()].flat());
    place();
  };

  /** The same drawing for the same marks in other objects. */
  const rename = (): void => {
    const lines = [...drawn.values()];
    drawn = new Map(marks.map((mark, at) => [mark, lines[at] ?? []]));
    place();
  };

  const follow = (): void => {
    if (following !== undefined) return;
    following = new AbortController();
    const until = { signal: following.signal, capture: true, passive: true } as const;
    ownerDocument.addEventListener("scroll", place, until);
    ownerDocument.addEventListener("transitionend", place, until);
    ownerDocument.defaultView?.addEventListener("resize", redraw, until);
    const sizes = new ResizeObserver(redraw);
    sizes.observe(field);
    following.signal.addEventListener("abort", () => sizes.disconnect());
  };

  const clear = (): void => {
    following?.abort();
    following = undefined;
    drawn.clear();
    hidePart(clip);
  };
  signal.addEventListener("abort", clear);

  return {
    paint(next) {
      marks = next;
      if (marks.length === 0 || signal.aborted) return clear();
      showPart(clip, field);
      // Behind the paragraph of the last mark the text may grow without moving any mark.
      if (following === undefined || keyOf(field.value, marks) !== measured) redraw();
      else rename();
      follow();
    },
    boxes: (mark) => (drawn.get(mark) ?? []).map((line) => line.getBoundingClientRect()),
  };
}
