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

/**
 * Reads an editable element from its DOM alone: no style, no layout but one
 * look at the root's `white-space`.
 * Units: UTF-16, the same number as in the nodes; a line break in the source of
 * a text that does not keep line breaks becomes one space.
 */
export function readRichText(root: Element): RichText {
  const keepsBreaks = /^(pre|break-spaces)/.test(getComputedStyle(root).whiteSpace);
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

/** The live range of a span, or undefined where its ends stand in no node. */
export function rangeOf(rich: RichText, start: number, end: number): Range | undefined {
  const first = rich.pieces.find((piece) => piece.start <= start && start < piece.end);
  const last = rich.pieces.find((piece) => piece.start < end && end <= piece.end);
  if (first === undefined || last === undefined) return undefined;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
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
