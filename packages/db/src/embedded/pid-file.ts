import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What PostgreSQL writes about itself into its data folder while it runs. */
export interface PidFile {
  pid: number;
  port: number;
  /** "starting", "ready", "stopping", "standby"; empty while it is being written. */
  status: string;
}

/** The server's own note in `cluster`, null when there is none (it isn't running, or was never). */
export function readPidFile(cluster: string): PidFile | null {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  return { pid: Number(lines[0]), port: Number(lines[3]), status: (lines[7] ?? "").trim() };
}

/** Whether process `pid` is alive and a PostgreSQL over `cluster`: after a crash the number may be anybody's. */
export function isServer(pid: number, cluster: string): boolean {
  if (!Number.isInteger(pid) || pid < 2) return false;
  return commandOf(pid).includes(cluster);
}

// Empty for a process that is gone, and for one that is dead but not yet collected by its parent.
function commandOf(pid: number): string {
  if (process.platform !== "linux") return spawnSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
