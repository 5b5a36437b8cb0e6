// The steps of scripts/test. Each runs whatever became of those before it, and prints its counts and time.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fromJUnit, fromOutput, fromVitest } from "./counts.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const reports = join(root, "build/reports");

const vitest = (project, report, env = {}) => ({
  command: ["npx", "vitest", "run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=build/reports/${report}.json`],
  env,
  count: () => fromVitest(join(reports, `${report}.json`)),
});
// A command that passes or fails as a whole: one test.
const whole = (...command) => ({ command });
// A command whose last "N passed, N failed" counts.
const counted = (...command) => ({ command, count: fromOutput });

const steps = {
  "C++ formatting": whole("bash", "-c", "git ls-files -z '*.cc' '*.h' | xargs -0 --no-run-if-empty clang-format --dry-run -Werror"),
  "TypeScript and JavaScript lint": whole("npx", "oxlint", "--deny-warnings"),
  "TypeScript types": whole("npx", "tsc", "--noEmit"),
  "the scripts' own counts": vitest("scripts", "scripts"),
  "build: native, wasm, extension": whole("scripts/build", "native", "extension"),
  "build: native with sanitizers": whole("scripts/build", "dev"),
  "native tests under sanitizers": {
    command: ["ctest", "--preset", "dev", "--no-tests=error", "--output-junit", join(reports, "native.xml")],
    count: () => fromJUnit(join(reports, "native.xml")),
  },
  "sentences of the rules": counted("build/release/rulec", "core/rules"),
  "format of the labelled texts, and their scorer": vitest("corpus", "corpus"),
  "quality on the labelled texts": counted("scripts/quality"),
  "wasm in Node": vitest("wasm", "wasm"),
  "native and wasm alike": counted("node", "scripts/lib/run-ts.mjs", "scripts/lib/parity.ts"),
  "extension units": vitest("extension", "extension"),
  "extension's manifest and code, as a store checks them": whole(
    ..."npx web-ext lint --source-dir build/extension --warnings-as-errors --boring --no-config-discovery".split(" "),
  ),
  "in Chromium": vitest("e2e", "chromium", { BROWSER: "chromium" }),
  "in Firefox": vitest("e2e", "firefox", { BROWSER: "firefox" }),
  "demo in Chromium": whole("scripts/demo", "--headless"),
  "demo in Firefox": whole("scripts/demo", "--headless", "--browser", "firefox"),
  "packages, twice alike": whole("scripts/lib/package-twice"),
};

function run({ command, env = {}, count }) {
  const [program, ...rest] = command;
  const { status, error, stdout, stderr } = spawnSync(program, rest, {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1", ...env },
    encoding: "utf8",
    maxBuffer: 1 << 28,
    timeout: 25 * 60_000,
    killSignal: "SIGKILL",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = `${stdout ?? ""}${stderr ?? ""}${error === undefined ? "" : `${error.message}\n`}`;
  const bare = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  if (count === undefined) return { ...bare, output };
  try {
    const { passed, failed } = count(output);
    // One that ends badly has failed, whatever it counted; one that ran nothing as well.
    const silent = failed === 0 && (status !== 0 || passed === 0);
    return { passed, failed: silent ? 1 : failed, output };
  } catch (problem) {
    return { passed: 0, failed: 1, output: `${output}${problem.message}\n` };
  }
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const total = { passed: 0, failed: 0 };
for (const [name, step] of Object.entries(steps)) {
  const start = performance.now();
  const { passed, failed, output } = run(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  total.passed += passed;
  total.failed += failed;
  console.log(`${failed === 0 ? "ok    " : "FAILED"} ${name}: ${passed} of ${passed + failed} in ${seconds} s`);
  if (failed > 0) console.log(output.replaceAll(/^/gm, "       "));
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
