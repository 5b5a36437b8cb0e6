import { beforeAll, describe, expect, it } from "vitest";
import { type Context, type Engine, type Finding, startEngine } from "../../wasm/engine.ts";
import { ask, chat, ruleBytes, wasmBytes } from "./built.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine(wasmBytes(), ruleBytes());
});

const phrases = (text: string, context = chat): string[] =>
  engine.check(text, context).findings.map(({ start, end }) => text.slice(start, end));

describe("an engine on the built module", () => {
  it("knows how many rules it has", () => {
    expect(engine.ruleCount).toBeGreaterThan(0);
  });

  it("marks a request for outside payment as a violation", () => {
    const { findings, note } = engine.check(ask, chat);
    expect(findings.map(({ area, level }) => [area, level])).toEqual([["payment", "violation"]]);
    expect(note).toBe("");
  });

  it("is silent about an innocent text", () => {
    expect(engine.check("Thank you, have a nice day.", chat)).toEqual({ findings: [], note: "" });
  });

  it("is silent about payment on onlinejobs", () => {
    const { findings } = engine.check(ask, { ...chat, platform: "onlinejobs" });
    expect(findings.filter(({ area }) => area === "payment")).toEqual([]);
  });

  it("gives a finding everything that the card shows", () => {
    const [finding] = engine.check(ask, chat).findings;
    const texts: (keyof Finding)[] = ["rule", "phrase", "message", "advice", "source", "checked", "confidence"];
    expect(texts.filter((key) => !/\S/.test(String(finding?.[key] ?? "")))).toEqual([]);
    expect(finding?.source).toMatch(/^https:\/\//);
    expect(finding?.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(finding?.allowed).toBeTypeOf("string");
  });

  it("gives the same answer the second time", () => {
    expect(engine.check(ask, chat)).toEqual(engine.check(ask, chat));
  });
});

describe("offsets count UTF-16 units", () => {
  const cases: [name: string, before: string][] = [
    ["behind nothing", ""],
    ["behind an emoji", "🙂 "],
    ["behind an emoji of several characters", "👩‍💻👍🏽 "],
    ["behind a lone high surrogate", "\uD83D "],
    ["behind a lone low surrogate", "\uDE42 "],
    ["behind letters of another alphabet", "你好 éé "],
    ["behind a run of blanks", "well,  \t  "],
    ["behind a zero", "\0 "],
    ["behind a byte order mark", "\uFEFF"],
  ];
  it.each(cases)("%s", (_name, before) => {
    const plain = engine.check(ask, chat).findings;
    const { findings } = engine.check(before + ask, chat);
    expect(findings.map(({ start, end }) => [start - before.length, end - before.length])).toEqual(
      plain.map(({ start, end }) => [start, end]),
    );
    expect(phrases(before + ask)).toEqual(phrases(ask));
  });

  it("reports the phrase that stands at the offsets", () => {
    const text = `👍 ${ask} And again: ${ask}`;
    const { findings } = engine.check(text, chat);
    expect(findings.length).toBeGreaterThan(1);
    expect(findings.map(({ phrase }) => phrase)).toEqual(phrases(text));
  });
});

describe("findings of long and odd texts", () => {
  it("are none for an empty text", () => {
    expect(engine.check("", chat)).toEqual({ findings: [], note: "" });
  });

  it("are none for a thousand lone surrogates", () => {
    expect(engine.check("\uD83D".repeat(1000), chat)).toEqual({ findings: [], note: "" });
  });

  it("come with a note where a text of a million characters was only read in part", () => {
    const text = `${ask} ${"We talked about the colours of the shop. ".repeat(25_000)} ${ask}`;
    const { findings, note } = engine.check(text, chat);
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(findings.map(({ area }) => area)).toEqual(["payment"]);
    expect(note).toMatch(/^[^.]+\.$/);
  });

  it("are sorted and do not overlap", () => {
    const text = `${ask} I am on WhatsApp 🙂 and Telegram, PayPal too. `.repeat(50);
    let last = 0;
    for (const { start, end } of engine.check(text, chat).findings) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
    expect(last).toBeGreaterThan(0);
  });
});

describe("an unknown value is refused by one sentence that names it", () => {
  const cases: [name: string, wrong: Record<string, string>, known: string][] = [
    ["surface", { surface: "phone" }, "proposal"],
    ["stage", { stage: "later" }, "active"],
    ["platform", { platform: "Upwork" }, "upwork"],
    ["surface", { surface: "" }, "chat"],
  ];
  it.each(cases)("%s %o", (name, wrong, known) => {
    const context = { ...chat, ...wrong } as Context;
    const said = () => engine.check(ask, context);
    expect(said).toThrow(name);
    expect(said).toThrow(`"${Object.values(wrong)[0]}"`);
    expect(said).toThrow(known);
    expect(said).not.toThrow("\n");
  });

  it("and the engine goes on", () => {
    expect(() => engine.check(ask, { ...chat, surface: "phone" } as unknown as Context)).toThrow("phone");
    expect(engine.check(ask, chat).findings).toHaveLength(1);
  });
});
