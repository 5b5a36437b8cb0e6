// Labelled texts: the format of the corpus, as README.md beside this file describes it.
export const levels = ["none", "hint", "caution", "violation"] as const;
export type Level = (typeof levels)[number];

export interface Want {
  readonly area: string | readonly string[];
  readonly level: Level;
  /** Exact substring of the text; the finding must touch it. */
  readonly phrase: string;
}

export interface LabelledText {
  readonly id: string;
  readonly platform: string;
  readonly surface: string;
  readonly stage: string;
  readonly lang: string;
  readonly text: string;
  readonly must: readonly Want[];
  readonly also: readonly string[];
  readonly ceiling: Level;
  readonly note: string;
}

export interface Found {
  readonly rule: string;
  readonly area: string;
  readonly level: Level;
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
}

export interface Answered {
  readonly id: string;
  readonly findings: readonly Found[];
}

export const rank = (level: Level): number => levels.indexOf(level);
export const areasOf = (want: Want): readonly string[] => (typeof want.area === "string" ? [want.area] : want.area);
