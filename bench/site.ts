import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeChart } from "@treeline/org/chart/encode-chart";
import { build, preview } from "vite";
import { chartRows, sourceOf } from "./chart-rows.ts";
import { faces } from "./faces.ts";

/** The sides of the comparison, served on loopback. */
export interface Site {
  url: string;
  stop(): Promise<void>;
}

/** Builds the pages as the web is built, with the companies and pictures beside them. */
export async function serveSides(sizes: readonly number[]): Promise<Site> {
  const outDir = await mkdtemp(join(tmpdir(), "treeline-bench-"));
  const config = { root: join(import.meta.dirname, "pages"), configFile: join(import.meta.dirname, "../apps/web/vite.config.ts"), logLevel: "error", mode: "production" } as const;
  await build({ ...config, build: { outDir, emptyOutDir: false, chunkSizeWarningLimit: 2_000 } });
  for (const size of sizes) await writeFile(join(outDir, `chart-${size}.bin`), encodeChart(sourceOf(chartRows(size))));
  for (const [at, face] of (await faces()).entries()) await writeFile(join(outDir, `face-${at}.jpg`), face);
  const server = await preview({ ...config, build: { outDir }, preview: { host: "127.0.0.1", port: 0, strictPort: false } });
  return {
    url: server.resolvedUrls?.local[0] ?? "",
    async stop() {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}
