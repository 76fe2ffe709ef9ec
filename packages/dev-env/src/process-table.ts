import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** One process, as the system tells it. `started` tells it from a later process under the same number. */
export interface ProcessInfo {
  pid: number;
  parent: number;
  started: string;
  command: string;
}

/** Null when `pid` is gone, or dead and only not yet collected by its parent. */
export function processInfo(pid: number): ProcessInfo | null {
  if (!Number.isInteger(pid) || pid < 1) return null;
  return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid: number): ProcessInfo | null {
  try {
    // After the command's name in brackets, which may hold anything: state, parent, … and the start time as the 20th.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (fields[0] === "Z" || fields[0] === "X") return null;
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return { pid, parent: Number(fields[1]), started: fields[19] ?? "", command };
  } catch {
    return null;
  }
}

function fromPs(pid: number): ProcessInfo | null {
  const line = spawnSync("ps", ["-ww", "-o", "ppid=,stat=,lstart=,command=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim();
  const [, parent, state, started, command] = /^(\d+)\s+(\S+)\s+(\S+ +\S+ +\S+ +\S+ +\S+)\s+(.*)$/s.exec(line) ?? [];
  if (!parent || !state || state.startsWith("Z")) return null;
  return { pid, parent: Number(parent), started: started ?? "", command: command ?? "" };
}
