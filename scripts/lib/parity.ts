// The command line and the wasm module give the same answers to every text of tests/corpus.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Context, startEngine } from "../../wasm/engine.ts";
import { projectFolder } from "../../tests/e2e/lib/session.ts";

interface Entry {
  id: string;
  text?: string;
  platform?: Context["platform"];
  surface?: Context["surface"];
  stage?: Context["stage"];
}

interface Finding {
  rule: string;
  level: string;
  start: number;
  end: number;
  phrase: string;
  message: string;
  advice: string;
  source: string;
}

const root = projectFolder();
const corpus = join(root, "tests/corpus");
const lines = readdirSync(corpus, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".jsonl"))
  .sort()
  .flatMap((file) => readFileSync(join(corpus, file), "utf8").split("\n"))
  .filter((line) => line !== "");
const entries = lines
  .map((line) => JSON.parse(line) as Entry & { history?: unknown })
  .filter((entry) => entry.text !== undefined && entry.history === undefined);

const told = spawnSync(join(root, "build/release/standing"), ["--jsonl"], {
  input: entries.map((entry) => JSON.stringify(entry)).join("\n"),
  encoding: "utf8",
  maxBuffer: 1 << 28,
});
const natives = told.stdout
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as { id: string; findings?: Finding[] });

/** Records name what another area found under a mark as well; the engine's answer has one finding a mark. */
function marksOf(findings: readonly Finding[] = []): Finding[] {
  const marks: Finding[] = [];
  for (const found of findings) {
    if (found.start >= (marks.at(-1)?.end ?? 0)) marks.push(found);
  }
  return marks;
}

const comparable = (findings: readonly Finding[] | undefined) =>
  findings
    ?.map((f) => JSON.stringify([f.rule, f.level, f.start, f.end, f.phrase, f.message, f.advice, f.source]))
    .join("\n");

const engine = await startEngine(readFileSync(join(root, "build/wasm/standing.wasm")), readFileSync(join(root, "build/release/standing.rules")));
let [passed, failed] = [0, 0];
for (const [at, entry] of entries.entries()) {
  const { platform = "upwork", surface = "chat", stage = "unknown" } = entry;
  const native = natives[at];
  const wasm = comparable(engine.check(entry.text ?? "", { platform, surface, stage }).findings);
  if (native?.id === entry.id && comparable(marksOf(native.findings)) === wasm) {
    passed++;
    continue;
  }
  failed++;
  if (failed <= 5) console.log(`${entry.id}\n  native ${comparable(native?.findings)}\n  wasm   ${wasm}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
