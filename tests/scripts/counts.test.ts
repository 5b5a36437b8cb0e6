import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromJUnit, fromOutput, fromVitest } from "../../scripts/lib/counts.mjs";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "standing-counts-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(content: string): string {
  const path = join(folder, "report");
  writeFileSync(path, content);
  return path;
}

describe("what ctest reports", () => {
  test.each([
    ["all passed", `tests="12" failures="0" disabled="0" skipped="0"`, { passed: 12, failed: 0 }],
    ["failed and not run", `tests="12" failures="2" disabled="1" skipped="3"`, { passed: 6, failed: 6 }],
  ])("%s", (_name, attributes, count) => {
    const report = `<?xml version="1.0"?>\n<testsuite name="dev"\n\t${attributes}\n\ttime="3">\n</testsuite>`;
    expect(fromJUnit(file(report))).toEqual(count);
  });
});

describe("what vitest reports", () => {
  const suite = { status: "passed", assertionResults: [{}] };
  const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [suite] };
  test.each([
    ["all passed", report, { passed: 5, failed: 0 }],
    ["one skipped is one that failed", { ...report, numPendingTests: 1 }, { passed: 5, failed: 1 }],
    [
      "a file that could not be run",
      { ...report, testResults: [suite, { status: "failed", assertionResults: [] }] },
      { passed: 5, failed: 1 },
    ],
  ])("%s", (_name, given, count) => {
    expect(fromVitest(file(JSON.stringify(given)))).toEqual(count);
  });
});

describe("what a step prints", () => {
  test("the last count is the one that counts", () => {
    expect(fromOutput("3 passed, 0 failed\n15 rules; 203 passed, 18 failed\n")).toEqual({ passed: 203, failed: 18 });
  });
  test("no count is an error, not a success", () => {
    expect(() => fromOutput("all is well\n")).toThrow("no count");
  });
});
