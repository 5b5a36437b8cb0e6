import type { Finding } from "../../../wasm/engine.ts";

/** One field of the page: how it is read, and how marks are put on it. It changes nothing in it. */
export interface Field {
  readonly element: HTMLElement;
  /** The text as it is now; "" once it may not be read any more. */
  read(): string;
  /** Where the caret stands in the text last read; undefined when it stands elsewhere or something is selected. */
  caret(): number | undefined;
  /** Marks exactly these; the offsets are those of the text last read. */
  paint(marks: readonly Finding[]): void;
  /** Where a painted mark is on the screen, line by line. */
  boxes(mark: Finding): readonly DOMRect[];
  /** Calls `changed` in the same turn in which the text may have become another, until `signal`. */
  listen(changed: () => void, signal: AbortSignal): void;
}
