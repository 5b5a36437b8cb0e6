import type { Ends } from "./range-painter.ts";

/** A stretch of the text that one text node holds, unit by unit. */
export interface Piece {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** What an editor shows, as one text; between the pieces stand line breaks and placeholders that no node holds. */
export interface RichText {
  readonly text: string;
  /** Ascending, without overlap. */
  readonly pieces: readonly Piece[];
}

const INLINE = new Set(
  (
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small " +
    "span strike strong sub sup time tt u var wbr"
  ).split(" "),
);
const SILENT = new Set("button canvas iframe input object script select style svg textarea video audio img".split(" "));
/** Stands for something that is not text: a picture, a button, a mention. */
const OBJECT = "\uFFFC";

/** Whether line breaks in an element's source are line breaks on the screen. Cost: the page's style is brought up to date. */
export function keepsLineBreaks(root: Element): boolean {
  const { whiteSpace } = getComputedStyle(root);
  return whiteSpace.startsWith("pre") || whiteSpace === "break-spaces";
}

/**
 * Reads an editable element from its DOM alone, without style or layout.
 * Units: UTF-16, the same number as in the nodes; a line break in the source of
 * a text that does not keep line breaks becomes one space.
 */
export function readRichText(root: Element, keepsBreaks: boolean): RichText {
  const pieces: Piece[] = [];
  let text = "";

  const breakLine = (): void => {
    if (text !== "" && !text.endsWith("\n")) text += "\n";
  };

  const walk = (parent: Node): void => {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        const own = (node as Text).data;
        if (own === "") continue;
        pieces.push({ node: node as Text, start: text.length, end: text.length + own.length });
        text += keepsBreaks ? own : own.replaceAll("\n", " ");
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        walkElement(node as Element);
      }
    }
  };

  const walkElement = (element: Element): void => {
    const name = element.localName;
    if (name === "br") {
      text += "\n";
    } else if (SILENT.has(name) || element.getAttribute("contenteditable") === "false") {
      text += OBJECT;
    } else if (INLINE.has(name)) {
      walk(element);
    } else {
      breakLine();
      walk(element);
      breakLine();
    }
  };

  walk(root);
  return { text, pieces };
}

/** The piece that holds the unit at a place; undefined where no node does. */
function pieceAt({ pieces }: RichText, at: number): Piece | undefined {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  const piece = pieces[low];
  return piece !== undefined && piece.start <= at ? piece : undefined;
}

/** Where a span begins and ends in the DOM; undefined where its first or last unit stands in no node. */
export function endsOf(rich: RichText, start: number, end: number): Ends | undefined {
  const first = pieceAt(rich, start);
  const last = pieceAt(rich, end - 1);
  if (first === undefined || last === undefined) return undefined;
  return {
    startContainer: first.node,
    startOffset: start - first.start,
    endContainer: last.node,
    endOffset: end - last.start,
  };
}

/** A live range, which moves with the DOM. */
export function rangeOf({ startContainer, startOffset, endContainer, endOffset }: Ends): Range {
  const range = startContainer.ownerDocument?.createRange() ?? new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** The place in the text of a boundary point in the DOM, as the selection gives it. */
export function offsetOf(rich: RichText, node: Node, offset: number): number | undefined {
  const within = rich.pieces.find((piece) => piece.node === node);
  if (within !== undefined) return within.start + Math.min(offset, within.end - within.start);
  const next = rich.pieces.find((piece) => {
    const range = piece.node.ownerDocument.createRange();
    range.selectNode(piece.node);
    return range.comparePoint(node, offset) <= 0;
  });
  return next?.start ?? rich.text.length;
}
