// Makes build/extension, the unpacked extension, from extension/, manifest.json and build/wasm.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
// Made aside and put in its place when it is whole.
const target = join(root, `build/extension-${process.pid}`);
const place = join(root, "build/extension");

const scripts = {
  background: "extension/src/background/main.ts",
  content: "extension/src/content/main.ts",
  "popup/popup": "extension/src/popup/main.ts",
};

// From the project's folder to the extension's.
const files = {
  "manifest.json": "manifest.json",
  "extension/_locales": "_locales",
  "extension/icons": "icons",
  "extension/src/content/content.css": "content.css",
  "extension/src/popup/popup.html": "popup/popup.html",
  "extension/src/popup/popup.css": "popup/popup.css",
  "build/wasm/standing.wasm": "standing.wasm",
  "build/release/standing.rules": "standing.rules",
};

// Emscripten's glue imports Node's own modules for its branch for Node, which no browser takes.
const withoutNode = {
  name: "without-node",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?(module|fs|path|url|crypto|worker_threads)$/ }, ({ path }) => ({
      path,
      namespace: "without-node",
    }));
    onLoad({ filter: /.*/, namespace: "without-node" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** Every file that the manifest names, wherever in it. */
function* namedFiles(value) {
  if (typeof value === "string") {
    if (/^[\w./-]+\.(js|css|html|png|svg|wasm)$/.test(value)) yield value;
  } else if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) yield* namedFiles(part);
  }
}

const absent = [...Object.keys(files), ...Object.values(scripts)].filter((file) => !existsSync(join(root, file)));
if (absent.length > 0) {
  console.error(`bundle: ${absent.join(", ")} is not there (scripts/build extension builds what can be built)`);
  process.exit(1);
}

await build({
  absWorkingDir: root,
  entryPoints: scripts,
  outdir: target,
  bundle: true,
  format: "iife",
  platform: "browser",
  target: ["chrome120", "firefox140"],
  charset: "utf8",
  minifySyntax: true,
  legalComments: "none",
  logLevel: "warning",
  define: { "import.meta.url": "location.href", process: "undefined" },
  plugins: [withoutNode],
});
for (const [from, to] of Object.entries(files)) {
  mkdirSync(dirname(join(target, to)), { recursive: true });
  cpSync(join(root, from), join(target, to), { recursive: true });
}

const manifest = JSON.parse(readFileSync(join(target, "manifest.json"), "utf8"));
const lost = [...namedFiles(manifest)].filter((file) => !existsSync(join(target, file)));
if (lost.length > 0) {
  rmSync(target, { recursive: true });
  console.error(`bundle: manifest.json names ${lost.join(", ")}, which the extension does not have`);
  process.exit(1);
}
rmSync(place, { recursive: true, force: true });
renameSync(target, place);
