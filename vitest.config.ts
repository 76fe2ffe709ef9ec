import { defineConfig } from "vitest/config";

const IGNORED = ["**/node_modules/**", "**/dist/**", "e2e/**"];
/** Tests that start whole processes and watch their clocks. */
const PROCESSES = ["packages/dev-env/**/*.pg.test.ts", "apps/worker/**/*.pg.test.ts"];
const CLUSTER = ["packages/dev-env/src/test-cluster.ts"];

export default defineConfig({
  test: {
    // Two at once: database tests and React both want whole cores.
    maxWorkers: 2,
    // A test of 100,000 people takes 4 s alone, and 28 s on a machine that does six other things.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...IGNORED, "**/*.pg.test.ts", "**/*.browser.test.tsx"],
        },
      },
      {
        extends: true,
        test: {
          name: "pg",
          include: ["**/*.pg.test.ts"],
          exclude: [...IGNORED, ...PROCESSES],
          globalSetup: CLUSTER,
        },
      },
      {
        extends: true,
        test: {
          name: "process",
          include: PROCESSES,
          exclude: IGNORED,
          globalSetup: CLUSTER,
          // After the others, one file at a time: what they time is not the machine's load.
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
        },
      },
    ],
  },
});
