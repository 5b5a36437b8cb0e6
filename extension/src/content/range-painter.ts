import type { Finding, Level } from "../../../wasm/engine.ts";
import { LEVELS } from "../shared/levels.ts";
import { repaint } from "./highlights.ts";

/** A range that can say where it is: of nodes, or of the value of a text field. */
export type BoxedRange = AbstractRange & { getClientRects(): DOMRectList };

export interface Painter {
  paint(marks: readonly Finding[]): void;
  boxes(mark: Finding): readonly DOMRect[];
}

/** The two ends of a stretch of text, as a range has them. */
export type Ends = Pick<AbstractRange, "startContainer" | "startOffset" | "endContainer" | "endOffset">;

const isAt = (range: AbstractRange, ends: Partial<Ends>): boolean =>
  (Object.keys(ends) as (keyof Ends)[]).every((end) => range[end] === ends[end]);

/**
 * Marks by highlights over ranges. A range that is where it should be is left
 * alone, so that a keystroke repaints only what it moved.
 * @param find where a mark is now; undefined where it is nowhere
 * @param make makes the range for a mark that `find` has found
 * @param drop lets go of a range that is no longer painted
 */
export function paintByRanges<E extends Partial<Ends>, R extends BoxedRange>(
  find: (mark: Finding) => E | undefined,
  make: (ends: E) => R,
  drop: (range: R) => void,
): Painter {
  let painted = new Map<Finding, R>();

  return {
    paint(marks) {
      const before = painted;
      painted = new Map();
      for (const mark of marks) {
        const ends = find(mark);
        if (ends === undefined) continue;
        const known = before.get(mark);
        painted.set(mark, known !== undefined && isAt(known, ends) ? known : make(ends));
      }
      const unlike = (ours: Map<Finding, R>, others: Map<Finding, R>, level: Level): R[] =>
        [...ours].flatMap(([mark, range]) => (mark.level === level && others.get(mark) !== range ? [range] : []));
      for (const level of LEVELS) {
        const gone = unlike(before, painted, level);
        const come = unlike(painted, before, level);
        if (gone.length > 0 || come.length > 0) repaint(level, gone, come);
        gone.forEach(drop);
      }
    },
    boxes: (mark) => [...(painted.get(mark)?.getClientRects() ?? [])],
  };
}
