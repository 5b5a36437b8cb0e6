// The engine as the rest of the extension sees it. This file and bindings.cc are the only ones that know
// that there is a WebAssembly module behind it.
import createModule from "../build/wasm/standing.mjs";
import type { StandingModule } from "../build/wasm/standing.mjs";

export type Level = "hint" | "caution" | "violation";
export type Surface = "chat" | "proposal" | "profile" | "feedback";
export type Stage = "before" | "active" | "unknown";
export type Platform = "upwork" | "fiverr" | "freelancer" | "peopleperhour" | "workana" | "onlinejobs";
export type Confidence = "official" | "legal-copy" | "staff" | "users";

/** Where a text stands. */
export interface Context {
  readonly surface: Surface;
  readonly stage: Stage;
  readonly platform: Platform;
}

/** One phrase to mark. */
export interface Finding {
  /** "payment/ask-outside": the rule's path below core/rules. */
  readonly rule: string;
  readonly area: string;
  readonly level: Level;
  /** UTF-16 code units of the text given; 0 <= start < end. */
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  /** What is wrong and why. */
  readonly message: string;
  /** What to do instead. */
  readonly advice: string;
  /** A sentence that says the same need the right way; empty where there is none. */
  readonly allowed: string;
  /** https address of the rule. */
  readonly source: string;
  /** Day on which the source was read, "2026-11-20". */
  readonly checked: string;
  readonly confidence: Confidence;
  /** Further rules that matched here, strongest first. */
  readonly others?: readonly string[];
}

export interface Answer {
  /** Sorted by start, not overlapping. */
  readonly findings: readonly Finding[];
  /** One sentence where the text was only read in part, otherwise empty. */
  readonly note: string;
}

export interface Engine {
  /** Errors: throws where the context holds an unknown value, or when the engine has broken down. */
  check(text: string, context: Context): Answer;
  readonly ruleCount: number;
}

type File = URL | string | BufferSource;

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const isAddress = (file: File): file is URL | string => typeof file === "string" || file instanceof URL;

/** Compiles while it still loads, where the module comes from an address. */
async function instantiate(wasm: File, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  const source = isAddress(wasm)
    ? await WebAssembly.instantiateStreaming(fetch(wasm), imports)
    : await WebAssembly.instantiate(wasm, imports);
  return source.instance;
}

async function readBytes(file: File): Promise<Uint8Array> {
  if (isAddress(file)) return new Uint8Array(await (await fetch(file)).arrayBuffer());
  return ArrayBuffer.isView(file) ? new Uint8Array(file.buffer, file.byteOffset, file.byteLength) : new Uint8Array(file);
}

function loadModule(wasm: File): Promise<StandingModule> {
  return new Promise((resolve, reject) => {
    createModule({
      instantiateWasm(imports, done) {
        instantiate(wasm, imports).then(done).catch(reject);
        return {};
      },
      onAbort: reject,
      print: () => {},
      printErr: () => {},
    }).then(resolve, reject);
  });
}

async function load(wasm: File, rules: File): Promise<StandingModule> {
  const [module, ruleFile] = await Promise.all([loadModule(wasm), readBytes(rules)]);
  const error = module.loadRules(ruleFile);
  if (error !== "") throw new Error(error);
  return module;
}

/**
 * Starts the engine (standing.wasm) with its rules (standing.rules), each from its address (extension) or
 * its bytes (Node).
 * Errors: rejects with an Error whose message says why, in one sentence.
 */
export async function startEngine(wasm: File, rules: File): Promise<Engine> {
  const module = await load(wasm, rules).catch((error: unknown) => {
    throw new Error(`The engine did not start: ${reasonOf(error)}`, { cause: error });
  });
  return {
    ruleCount: module.ruleCount(),
    check(text, { surface, stage, platform }) {
      const answer = JSON.parse(module.check(text, surface, stage, platform)) as Answer | { error: string };
      if ("error" in answer) throw new Error(answer.error);
      return answer;
    },
  };
}
