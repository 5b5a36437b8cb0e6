import type { Finding, Level } from "../../../wasm/engine.ts";
import { LEVELS } from "../shared/levels.ts";
import { repaint } from "./highlights.ts";

/** A range that can say where it is: of nodes, or of the value of a text field. */
export type BoxedRange = AbstractRange & { getClientRects(): DOMRectList };

export interface Painter {
  paint(marks: readonly Finding[]): void;
  boxes(mark: Finding): readonly DOMRect[];
}

/** Marks by highlights over ranges that `make` makes; `drop` lets go of one that is no longer painted. */
export function paintByRanges(
  make: (mark: Finding) => BoxedRange | undefined,
  drop: (range: BoxedRange) => void,
): Painter {
  let painted = new Map<Finding, BoxedRange>();
  let levels = new Map<Level, BoxedRange[]>();

  return {
    paint(marks) {
      const before = painted;
      const levelsBefore = levels;
      painted = new Map();
      levels = new Map();
      for (const mark of marks) {
        const range = make(mark);
        if (range === undefined) continue;
        painted.set(mark, range);
        levels.set(mark.level, [...(levels.get(mark.level) ?? []), range]);
      }
      for (const level of LEVELS) {
        const gone = levelsBefore.get(level) ?? [];
        const come = levels.get(level) ?? [];
        if (gone.length > 0 || come.length > 0) repaint(level, gone, come);
      }
      for (const range of before.values()) drop(range);
    },
    boxes: (mark) => [...(painted.get(mark)?.getClientRects() ?? [])],
  };
}
