import type { Level } from "../../../wasm/engine.ts";
import type { Word } from "./words.ts";

/** From quiet to loud. */
export const LEVELS: readonly Level[] = ["hint", "caution", "violation"];

export const LEVEL_WORDS = {
  hint: "levelHint",
  caution: "levelCaution",
  violation: "levelViolation",
} as const satisfies Record<Level, Word>;

/** The loudest level among findings; undefined where there are none. */
export function strongest(findings: readonly { readonly level: Level }[]): Level | undefined {
  return LEVELS.findLast((level) => findings.some((finding) => finding.level === level));
}
