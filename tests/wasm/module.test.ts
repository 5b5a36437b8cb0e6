import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ask, chat, glueText, startWatched, wasmBytes } from "./built.ts";

describe("the built module", () => {
  const forbidden: [name: string, pattern: RegExp][] = [
    ["eval", /\beval\s*\(/],
    ["new Function", /\bnew\s+Function\b/],
    ["Function called", /(?<![\w.$])Function\s*\(/],
    ["a timer with a text", /\bset(?:Timeout|Interval)\s*\(\s*["'`]/],
  ];
  it.each(forbidden)("has no %s", (_name, pattern) => {
    expect(glueText()).not.toMatch(pattern);
  });

  it("keeps to 450 KB, and to 200 KB gzipped", () => {
    const bytes = wasmBytes();
    expect(bytes.byteLength).toBeLessThanOrEqual(450 * 1024);
    expect(gzipSync(bytes, { level: 9 }).byteLength).toBeLessThanOrEqual(200 * 1024);
  });

  it("asks for nothing that reads a file or reaches the network", async () => {
    const module = await WebAssembly.compile(wasmBytes());
    const names = WebAssembly.Module.imports(module).map(({ module: from, name }) => `${from}.${name}`);
    expect(names.filter((name) => /fd_|path_|sock|fetch|syscall/i.test(name))).toEqual([]);
  });
});

describe("the memory of the module", () => {
  it("does not grow with ten thousand checks", async () => {
    const { engine, memory } = await startWatched();
    const texts = [ask, "Thank you, have a nice day.", `🙂 ${ask} `.repeat(40), "", "\uD83D PayPal"];
    const round = (): void => {
      for (const text of texts) engine.check(text, chat);
    };
    for (let i = 0; i < 200; i++) round();
    const warm = memory();
    for (let i = 0; i < 1800; i++) round();
    expect(memory()).toBe(warm);
  });

  it("does not grow with a thousand refusals", async () => {
    const { engine, memory } = await startWatched();
    const refused = { ...chat, surface: "phone" as "chat" };
    expect(() => engine.check(ask, refused)).toThrow("phone");
    const warm = memory();
    for (let i = 0; i < 1000; i++) expect(() => engine.check(ask, refused)).toThrow("phone");
    expect(memory()).toBe(warm);
  });

  it("grows for texts of a million characters and then stays", async () => {
    const { engine, memory } = await startWatched();
    const text = `${ask} ${"We talked about the colours of the shop. ".repeat(25_000)}`;
    for (let i = 0; i < 5; i++) engine.check(text, chat);
    const warm = memory();
    for (let i = 0; i < 30; i++) engine.check(text, chat);
    expect(memory()).toBe(warm);
    expect(warm).toBeLessThan(64 * 1024 * 1024);
  });
});
