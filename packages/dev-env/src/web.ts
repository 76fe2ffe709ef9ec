import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ROOT } from "./root.ts";

/**
 * Builds the web; turbo answers from its cache when nothing changed. Needs pnpm on PATH for that (true in every pnpm script), else vite runs by itself.
 * @throws Error with the build's output
 */
export async function buildWeb(signal?: AbortSignal): Promise<void> {
  const bin = join(ROOT, "node_modules", ".bin");
  const path = `${bin}${delimiter}${process.env["PATH"] ?? ""}`;
  const env = { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: "1", TURBO_NO_UPDATE_NOTIFIER: "1", NODE_ENV: "production", NO_COLOR: "1" };
  const child = hasPnpm(path)
    ? spawn(join(bin, "turbo"), ["run", "build", "--filter=@treeline/web", "--output-logs=errors-only", "--log-prefix=none"], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] })
    : spawn(process.execPath, ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"], { cwd: join(ROOT, "apps", "web"), env, stdio: ["ignore", "pipe", "pipe"] });
  signal?.addEventListener("abort", () => child.kill("SIGTERM"));
  const { code, output } = await finished(child);
  if (code !== 0 && !signal?.aborted) throw new Error(`The web could not be built:\n${output}`);
}

function hasPnpm(path: string): boolean {
  return path.split(delimiter).some((folder) => existsSync(join(folder, "pnpm")));
}

function finished(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  const chunks: string[] = [];
  child.stdout?.on("data", (chunk) => chunks.push(String(chunk)));
  child.stderr?.on("data", (chunk) => chunks.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output: chunks.join("").trim() }));
  });
}
