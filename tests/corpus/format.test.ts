import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { areasOf, type LabelledText, levels } from "./record.ts";

const folder = new URL(".", import.meta.url).pathname;
const areas = ["payment", "contact", "accounts", "logins", "conduct", "spam", "feedback", "identity", "prohibited"];
const halves = ["development", "test"];
const read = (half: string, file: string): LabelledText[] =>
  readFileSync(join(folder, half, file), "utf8").trim().split("\n").map((line) => JSON.parse(line) as LabelledText);
const records = halves.flatMap((half) =>
  readdirSync(join(folder, half)).flatMap((file) => read(half, file).map((record) => ({ half, file, record }))),
);

test("every phrase stands in its text, and every level and area is known", () => {
  const known = new Set([...areas, "profile"]);
  const wrong = records.filter(({ record }) => {
    const wants = record.must.every(
      (want) => record.text.includes(want.phrase) && levels.includes(want.level) && areasOf(want).every((area) => known.has(area)),
    );
    return !wants || !levels.includes(record.ceiling) || !record.also.every((area) => known.has(area));
  });
  expect(wrong.map(({ record }) => record.id)).toEqual([]);
});

test("ids and texts are unique", () => {
  expect(new Set(records.map(({ record }) => record.id)).size).toBe(records.length);
  expect(new Set(records.map(({ record }) => record.text)).size).toBe(records.length);
});

test("there are at least 3,000 texts, and of every area at least 150 violating and 150 innocent ones", () => {
  expect(records.length).toBeGreaterThanOrEqual(3000);
  for (const area of areas) {
    const own = records.filter(({ file }) => file === `${area}.jsonl`);
    expect(own.filter(({ record }) => record.must.length > 0).length, `${area}, violating`).toBeGreaterThanOrEqual(150);
    expect(own.filter(({ record }) => record.must.length === 0).length, `${area}, innocent`).toBeGreaterThanOrEqual(150);
  }
});
