// How many tests a step ran, read from the report that it left. A count is {passed, failed}.
import { readFileSync } from "node:fs";

/** `vitest --reporter=json`. A file that could not be run counts as one failure. */
export function fromVitest(file) {
  const report = JSON.parse(readFileSync(file, "utf8"));
  const broken = report.testResults.filter((suite) => suite.status === "failed" && suite.assertionResults.length === 0);
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests + skipped + broken.length };
}

/** `ctest --output-junit`. A test that was not run counts as failed. */
export function fromJUnit(file) {
  const suite = /<testsuite\b[^>]*>/.exec(readFileSync(file, "utf8"))?.[0] ?? "";
  const number = (name) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(suite)?.[1] ?? 0);
  const failed = number("failures") + number("errors") + number("skipped") + number("disabled");
  return { passed: number("tests") - failed, failed };
}

/** The last "N passed, N failed" of what a step printed. */
export function fromOutput(output) {
  const last = [...output.matchAll(/(\d+) passed, (\d+) failed/g)].at(-1);
  if (last === undefined) throw new Error("it printed no count");
  return { passed: Number(last[1]), failed: Number(last[2]) };
}
