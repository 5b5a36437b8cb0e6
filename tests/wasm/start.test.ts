import { afterEach, describe, expect, it, vi } from "vitest";
import { startEngine } from "../../wasm/engine.ts";
import { ask, chat, ruleBytes, wasmBytes } from "./built.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const answerWith = (body: BodyInit | null, init: ResponseInit): void => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, init)));
};
const asWasm = { headers: { "content-type": "application/wasm" } };

describe("an engine that fails to start says why in one sentence", () => {
  const oneSentence = /^The engine did not start: [^\n]+$/;
  const cases: [name: string, wasm: Uint8Array<ArrayBuffer>][] = [
    ["no bytes", new Uint8Array()],
    ["bytes of something else", new TextEncoder().encode("<!doctype html>")],
    ["half of the module", wasmBytes().slice(0, 1000)],
    ["a module without anything in it", new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])],
  ];
  it.each(cases)("%s", async (_name, wasm) => {
    await expect(startEngine(wasm, ruleBytes())).rejects.toThrow(oneSentence);
  });

  const ruleFiles: [name: string, rules: Uint8Array<ArrayBuffer>, reason: string][] = [
    ["no rules", new Uint8Array(), "The engine did not start: this is no rule file"],
    ["rules that are something else", new TextEncoder().encode("<!doctype html>"), "The engine did not start: this is no rule file"],
    ["half of the rules", ruleBytes().slice(0, 4000), "The engine did not start: the rule file ends too early"],
  ];
  it.each(ruleFiles)("%s", async (_name, rules, reason) => {
    await expect(startEngine(wasmBytes(), rules)).rejects.toThrow(reason);
  });

  it("an address that does not answer", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(startEngine("https://example.invalid/standing.wasm", ruleBytes())).rejects.toThrow(
      "The engine did not start: Failed to fetch",
    );
  });

  it("an address that answers with a page", async () => {
    answerWith("<!doctype html>", { headers: { "content-type": "text/html" } });
    await expect(startEngine(new URL("https://example.invalid/standing.wasm"), ruleBytes())).rejects.toThrow(oneSentence);
  });

  it("an address where there is nothing", async () => {
    answerWith("", { status: 404, ...asWasm });
    await expect(startEngine("https://example.invalid/standing.wasm", ruleBytes())).rejects.toThrow(oneSentence);
  });

  it("and a later one starts all the same", async () => {
    await expect(startEngine(new Uint8Array(), ruleBytes())).rejects.toThrow(oneSentence);
    expect((await startEngine(wasmBytes(), ruleBytes())).check(ask, chat).findings).toHaveLength(1);
  });
});

describe("an engine starts", () => {
  it("from bytes", async () => {
    expect((await startEngine(wasmBytes(), ruleBytes())).ruleCount).toBeGreaterThan(0);
  });

  it("from an address", async () => {
    answerWith(wasmBytes(), asWasm);
    const engine = await startEngine("https://example.invalid/standing.wasm", ruleBytes());
    expect(engine.check(ask, chat).findings).toHaveLength(1);
  });

  it("beside another one, each with a memory of its own", async () => {
    const [one, two] = await Promise.all([startEngine(wasmBytes(), ruleBytes()), startEngine(wasmBytes(), ruleBytes())]);
    expect(one.check(ask, chat)).toEqual(two.check(ask, chat));
  });
});
