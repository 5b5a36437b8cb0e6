import { defineConfig } from "vitest/config";

// One project for each kind of test; `scripts/test` names them one by one.
// The environment variable BROWSER (chromium or firefox) says where the e2e tests run.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "extension",
          include: ["tests/extension/**/*.test.ts"],
          environment: "jsdom",
        },
      },
      {
        test: {
          name: "scripts",
          include: ["tests/scripts/**/*.test.ts"],
          environment: "node",
        },
      },
      {
        test: {
          name: "corpus",
          include: ["tests/corpus/**/*.test.ts"],
          environment: "node",
        },
      },
      {
        test: {
          name: "wasm",
          include: ["tests/wasm/**/*.test.ts"],
          environment: "node",
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: "e2e",
          include: ["tests/e2e/**/*.test.ts"],
          environment: "node",
          pool: "forks",
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
