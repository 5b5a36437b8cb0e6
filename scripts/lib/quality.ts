// See scripts/quality.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { Answered, LabelledText } from "../../tests/corpus/record.ts";
import { type Counts, emptyCounts, type Pain, score, type Table } from "../../tests/corpus/score.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const corpus = join(root, "tests/corpus");
const figuresFile = join(corpus, "figures.json");

type Text = Omit<LabelledText, "must"> & { readonly must?: LabelledText["must"] };

function readTexts(file: string): Text[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Text);
}

const readHalf = (half: string): LabelledText[] =>
  readdirSync(join(corpus, half)).sort().flatMap((file) => readTexts(join(corpus, half, file)) as LabelledText[]);

function answersTo(texts: readonly Text[]): Answered[] {
  const { stdout, status } = spawnSync(join(root, "build/release/standing"), ["--jsonl"], {
    input: texts.map((text) => JSON.stringify(text)).join("\n"),
    encoding: "utf8",
    maxBuffer: 1 << 29,
  });
  if (status !== 0 && status !== 1) throw new Error("the command line did not answer");
  return stdout.trim().split("\n").map((line) => JSON.parse(line) as Answered);
}

const share = (top: number, bottom: number): string => (bottom === 0 ? "" : (top / bottom).toFixed(3));

function row(name: string, c: Counts): string {
  const cells = [
    name, c.must, share(c.hit, c.must), c.claims, share(c.right, c.claims), c.texts || "", share(c.alarmed, c.texts), share(c.nagged, c.texts),
  ];
  return `| ${cells.join(" | ")} |`;
}

function markdown(title: string, table: Table): string {
  const rank = (name: string): number => ["all", "innocent", "guilty", "violation", "caution"].indexOf(name) + 1 || 9;
  const names = [...table.keys()].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  return [
    `| ${title} | to find | recall | violations claimed | precision | texts | alarms | nags |`,
    "|---|--:|--:|--:|--:|--:|--:|--:|",
    ...names.map((name) => row(name, table.get(name) ?? emptyCounts())),
    "",
  ].join("\n");
}

function showPains(pains: readonly Pain[], count: number): void {
  for (const kind of ["miss", "alarm"] as const) {
    for (const { record, findings, want } of pains.filter((pain) => pain.kind === kind).slice(0, count)) {
      const made = findings.map(({ rule, level, phrase }) => `${rule} ${level} "${phrase}"`).join("; ");
      console.log(`\n${kind} ${record.id} ${want === undefined ? "" : `${want.level} "${want.phrase}"`}\n  ${record.text}\n  found: ${made || "nothing"}`);
    }
  }
}

function listUnlabelled(file: string, texts: readonly Text[]): void {
  const counts = { hint: 0, caution: 0, violation: 0 };
  const byId = new Map(texts.map((text) => [text.id, text.text]));
  for (const { id, findings } of answersTo(texts)) {
    for (const { level, rule, phrase } of findings) {
      if (level !== "none") counts[level] += 1;
      if (level !== "hint") console.log(`${id} ${rule} ${level} "${phrase}"\n  ${byId.get(id)}`);
    }
  }
  console.log(`${file}: ${texts.length} texts, ${counts.violation} violations, ${counts.caution} cautions, ${counts.hint} hints`);
}

type Figures = Record<string, { recall: number; precision: number; alarms: number; nags: number }>;

function figuresOf(table: Table): Figures[string] {
  const all = table.get("all") ?? emptyCounts();
  const innocent = table.get("innocent") ?? emptyCounts();
  const part = (top: number, bottom: number): number => Math.round((bottom === 0 ? 0 : top / bottom) * 10_000) / 10_000;
  return {
    recall: part(all.hit, all.must),
    precision: part(all.right, all.claims),
    alarms: part(innocent.alarmed, innocent.texts),
    nags: part(innocent.nagged, innocent.texts),
  };
}

const drops = (half: string, now: Figures[string], then: Figures[string]): string[] => [
  ...(["recall", "precision"] as const).filter((key) => now[key] < then[key]).map((key) => `${half}: ${key} fell from ${then[key]} to ${now[key]}`),
  ...(["alarms", "nags"] as const).filter((key) => now[key] > then[key]).map((key) => `${half}: ${key} rose from ${then[key]} to ${now[key]}`),
];

const args = process.argv.slice(2);
const show = args.includes("--show") ? Number(args[args.indexOf("--show") + 1]) : 0;
const files = args.filter((arg, at) => !arg.startsWith("--") && args[at - 1] !== "--show");

if (files.length > 0) {
  for (const file of files) {
    const texts = readTexts(file);
    if (texts.every((text) => text.must === undefined)) {
      listUnlabelled(file, texts);
      continue;
    }
    const labelled = texts.filter((text) => text.text !== undefined) as LabelledText[];
    const { table, pains } = score(labelled, answersTo(labelled));
    console.log(markdown(file.split("/").at(-1) ?? file, table));
    showPains(pains, show);
  }
} else {
  const figures: Figures = {};
  for (const half of ["development", "test"]) {
    const texts = readHalf(half);
    const { table, pains } = score(texts, answersTo(texts));
    console.log(markdown(`${half} half`, table));
    figures[half] = figuresOf(table);
    if (half === "development") showPains(pains, show);
  }
  const recorded = existsSync(figuresFile) ? (JSON.parse(readFileSync(figuresFile, "utf8")) as Figures) : {};
  const lost = Object.entries(figures).flatMap(([half, now]) => drops(half, now, recorded[half] ?? now));
  if (args.includes("--record-drop") || (args.includes("--record") && lost.length === 0)) {
    writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);
  }
  for (const line of lost) console.log(line);
  const checked = Object.keys(figures).length * 4;
  console.log(`${checked - lost.length} passed, ${lost.length} failed`);
  process.exitCode = lost.length === 0 ? 0 : 1;
}
