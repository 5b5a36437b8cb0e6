// Runs a TypeScript file of the project in Node: node scripts/lib/run-ts.mjs FILE [arguments]
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const [file, ...rest] = process.argv.slice(2);
const out = join(root, "build/scripts", `${basename(file, ".ts")}.mjs`);
await build({
  entryPoints: [file],
  outfile: out,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  packages: "external",
  sourcemap: "inline",
  logLevel: "warning",
});
process.argv = [process.argv[0], out, ...rest];
await import(pathToFileURL(out).href);
