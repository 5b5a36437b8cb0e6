// Compares answers with labels. Every figure is a share of counts, so that halves and files can be added up.
import { type Answered, areasOf, type Found, type LabelledText, rank, type Want } from "./record.ts";

export interface Counts {
  /** Findings that must be made, and those made: right area, as strong or stronger, touching the phrase. */
  must: number;
  hit: number;
  /** Findings at `violation`, and those whose area the label names. */
  claims: number;
  right: number;
  /** Texts; those with a caution or violation above the ceiling outside of the named areas; the same at hint. */
  texts: number;
  alarmed: number;
  nagged: number;
}

export const emptyCounts = (): Counts => ({ must: 0, hit: 0, claims: 0, right: 0, texts: 0, alarmed: 0, nagged: 0 });

/** By row: "all", "innocent", "guilty", an area ("payment"), a level ("violation"). */
export type Table = Map<string, Counts>;

export interface Pain {
  readonly kind: "miss" | "alarm";
  readonly record: LabelledText;
  readonly findings: readonly Found[];
  readonly want?: Want;
}

function touches(text: string, phrase: string, { start, end }: Found): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (start < at + phrase.length && at < end) return true;
  }
  return false;
}

export function score(records: readonly LabelledText[], answers: readonly Answered[]): { table: Table; pains: Pain[] } {
  const table: Table = new Map();
  const pains: Pain[] = [];
  const add = (rows: readonly string[], key: keyof Counts, by: boolean | number): void => {
    for (const row of rows) {
      const counts = table.get(row) ?? emptyCounts();
      counts[key] += Number(by);
      table.set(row, counts);
    }
  };
  const byId = new Map(answers.map((answer) => [answer.id, answer.findings]));
  for (const record of records) {
    const findings = byId.get(record.id);
    if (findings === undefined) throw new Error(`${record.id} has no answer`);
    for (const want of record.must) {
      const areas = areasOf(want);
      const hit = findings.some(
        (found) =>
          areas.includes(found.area) && rank(found.level) >= rank(want.level) && touches(record.text, want.phrase, found),
      );
      const rows = ["all", areas[0] ?? "", want.level];
      add(rows, "must", 1);
      add(rows, "hit", hit);
      if (!hit) pains.push({ kind: "miss", record, findings, want });
    }
    const named = new Set([...record.also, ...record.must.flatMap(areasOf)]);
    const above = findings.filter((found) => !named.has(found.area) && rank(found.level) > rank(record.ceiling));
    const wrong = above.filter((found) => found.level !== "hint");
    const rows = ["all", record.must.length === 0 ? "innocent" : "guilty"];
    add(rows, "texts", 1);
    add(rows, "alarmed", wrong.length > 0);
    add(rows, "nagged", above.some((found) => found.level === "hint"));
    if (wrong.length > 0) pains.push({ kind: "alarm", record, findings: wrong });
    for (const found of findings.filter(({ level }) => level === "violation")) {
      add(["all", found.area], "claims", 1);
      add(["all", found.area], "right", named.has(found.area));
    }
  }
  return { table, pains };
}
