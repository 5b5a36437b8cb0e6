import type { Answer, Context, Level } from "../../../wasm/engine.ts";

/**
 * What a page or the popup says to the background, over a port of this name.
 * `check` gets exactly one reply with the same number; `show` tells what the
 * focused field shows, for the badge, and gets none.
 */
export const PORT_NAME = "good-standing";

export type Ask =
  | { readonly kind: "check"; readonly id: number; readonly text: string; readonly context: Context }
  | { readonly kind: "show"; readonly count: number; readonly level: Level | undefined; readonly note: string };

/** The engine's answer, or why there is none: never an empty answer instead. */
export type Outcome =
  | (Answer & { readonly state: "on"; readonly rules: number })
  | { readonly state: "off"; readonly reason: string };

export interface Reply {
  readonly id: number;
  readonly outcome: Outcome;
}
