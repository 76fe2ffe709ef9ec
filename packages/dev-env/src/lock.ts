import { accessSync, constants, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { processInfo } from "./process-table.ts";

/**
 * Makes this process the only start over `dataDir`; answers how to let go. The note of a start that was killed is taken over.
 * @throws Error naming the other start
 */
export function takeLock(dataDir: string, url: string): () => void {
  const file = join(dataDir, "start.json");
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Error(`TREELINE_DATA_DIR can't be written: ${error instanceof Error ? error.message : String(error)}. Set it to a folder of your own.`, { cause: error });
  }
  const holder = read(file);
  if (holder && holder.pid !== process.pid && processInfo(holder.pid)?.started === holder.started) {
    throw new Error(`Treeline already runs from ${dataDir} at ${holder.url} (process ${holder.pid}). Stop it first, or set TREELINE_DATA_DIR to another folder.`);
  }
  writeFileSync(file, JSON.stringify({ pid: process.pid, started: processInfo(process.pid)?.started ?? "", url }));
  return () => rmSync(file, { force: true });
}

function read(file: string): { pid: number; started: string; url: string } | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
