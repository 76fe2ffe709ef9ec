import { defineConfig } from "vitest/config";

const IGNORED = ["**/node_modules/**", "**/dist/**", "e2e/**"];

export default defineConfig({
  test: {
    // Two at once: database tests and React both want whole cores.
    maxWorkers: 2,
    testTimeout: 20_000,
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
          exclude: IGNORED,
          globalSetup: ["packages/dev-env/src/test-cluster.ts"],
        },
      },
    ],
  },
});
