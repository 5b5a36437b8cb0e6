import { expect, test } from "vitest";
import type { Found, LabelledText } from "./record.ts";
import { score } from "./score.ts";

const text = "Nice to meet you. Pay me on Skrill, then we start.";
const record = (change: Partial<LabelledText>): LabelledText => ({
  id: "x-1", platform: "upwork", surface: "chat", stage: "before", lang: "en", text,
  must: [{ area: "payment", level: "violation", phrase: "Pay me on Skrill" }], also: [], ceiling: "none", note: "", ...change,
});
const found = (change: Partial<Found>): Found => ({
  rule: "payment/x", area: "payment", level: "violation", start: 18, end: 34, phrase: "Pay me on Skrill", ...change,
});
const counts = (label: LabelledText, findings: readonly Found[], row = "all") =>
  score([label], [{ id: "x-1", findings }]).table.get(row);

const cases: [string, LabelledText, Found[], object][] = [
  ["a finding that touches the phrase is a hit", record({}), [found({ start: 30, end: 40 })], { must: 1, hit: 1 }],
  ["a finding beside the phrase is a miss", record({}), [found({ start: 0, end: 18 })], { must: 1, hit: 0 }],
  ["a weaker finding is a miss", record({}), [found({ level: "caution" })], { must: 1, hit: 0, claims: 0 }],
  ["a finding in another area is a miss and an alarm", record({}), [found({ area: "contact" })], { hit: 0, alarmed: 1, right: 0 }],
  ["a finding in an area of `also` is neither", record({ must: [], also: ["contact"] }), [found({ area: "contact" })], { alarmed: 0, right: 1 }],
  ["any of several areas is right", record({ must: [{ area: ["logins", "payment"], level: "caution", phrase: "Skrill" }] }), [found({})], { hit: 1 }],
  ["a hint above the ceiling is a nag, no alarm", record({ must: [] }), [found({ level: "hint" })], { nagged: 1, alarmed: 0 }],
  ["a hint up to the ceiling is fine", record({ must: [], ceiling: "hint" }), [found({ level: "hint" })], { nagged: 0 }],
];

test.each(cases)("%s", (_name, label, findings, expected) => {
  expect(counts(label, findings)).toMatchObject(expected);
});

test("a text without an answer is an error that names it", () => {
  expect(() => score([record({})], [])).toThrow("x-1 has no answer");
});
