import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { StopPoint } from "@treeline/services/stop-points";

/**
 * For tests: where `file` says `<point>:kill` or `<point>:stop`, this process kills or freezes itself the first time that it
 * comes by. Of several workers with one file the first is hit, and the others are not: it renames the file to `<file>.hit`
 * and leaves its pid there.
 */
export function stopAt(file: string): (point: StopPoint) => Promise<void> {
  return async (point) => {
    const [place, how] = order(file);
    if (place !== point || !take(file)) return;
    writeFileSync(`${file}.hit`, String(process.pid));
    process.kill(process.pid, how === "stop" ? "SIGSTOP" : "SIGKILL");
  };
}

function order(file: string): string[] {
  try {
    return readFileSync(file, "utf8").trim().split(":");
  } catch {
    return [];
  }
}

function take(file: string): boolean {
  try {
    renameSync(file, `${file}.hit`);
    return true;
  } catch {
    return false;
  }
}
