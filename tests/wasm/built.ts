// The built module, and an engine on it whose memory can be looked at.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import { type Context, type Engine, startEngine } from "../../wasm/engine.ts";

const built = (name: string): string => fileURLToPath(new URL(`../../build/${name}`, import.meta.url));

export const wasmBytes = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(built("wasm/standing.wasm")));
export const ruleBytes = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(built("release/standing.rules")));
export const glueText = (): string => readFileSync(built("wasm/standing.mjs"), "utf8");

export const chat: Context = { surface: "chat", stage: "before", platform: "upwork" };
export const ask = "Could you pay me via PayPal?";

export interface WatchedEngine {
  readonly engine: Engine;
  /** Bytes of the module's memory now. */
  readonly memory: () => number;
}

/** The engine hides its memory; the instance that it makes shows it. */
export async function startWatched(): Promise<WatchedEngine> {
  const spy = vi.spyOn(WebAssembly, "instantiate");
  const engine = await startEngine(wasmBytes(), ruleBytes());
  const made: unknown = await spy.mock.results[0]?.value;
  spy.mockRestore();
  const { instance } = made as WebAssembly.WebAssemblyInstantiatedSource;
  const memory = Object.values(instance.exports).find((value) => value instanceof WebAssembly.Memory);
  if (memory === undefined) throw new Error("the module exports no memory");
  return { engine, memory: () => memory.buffer.byteLength };
}
