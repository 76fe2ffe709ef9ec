import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { decodeChart } from "@treeline/org/chart/decode-chart";
import { encodeChart } from "@treeline/org/chart/encode-chart";
import { build, preview } from "vite";
import { chartRows, sourceOf } from "./chart-rows.ts";
import { faces } from "./faces.ts";
import type { Listed } from "./pages/company.ts";

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
  for (const size of sizes) {
    const bytes = encodeChart(sourceOf(chartRows(size)));
    await writeFile(join(outDir, `chart-${size}.bin`), bytes);
    await writeFile(join(outDir, `people-${size}.json`), JSON.stringify(listOf(bytes)));
  }
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

/** The same people in the same order, as the peers' examples have them. */
function listOf(bytes: Uint8Array): Listed[] {
  const { ids, parent, names, titles, pictured, pictures } = decodeChart(bytes);
  return ids.map((id, row) => ({
    id: `p${id}`, parentId: parent[row] === -1 ? null : `p${ids[parent[row] ?? -1] ?? ""}`,
    name: names[row] ?? "Vacant seat", title: titles[row] ?? "", picture: pictured[row] === 1 ? (pictures[row] ?? 0) : null,
  }));
}
