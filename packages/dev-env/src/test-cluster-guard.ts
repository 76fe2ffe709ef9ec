import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processInfo } from "./process-table.ts";

/** Started beside a test cluster with its data folder: when the tests' process is gone, the cluster goes too. */
const cluster = process.argv[2] ?? "";

async function tidyUp(): Promise<void> {
  const pid = postmaster();
  if (pid !== null) process.kill(pid, "SIGINT");
  for (const deadline = Date.now() + 10_000; postmaster() !== null && Date.now() < deadline; ) await sleep(50);
  rmSync(dirname(cluster), { recursive: true, force: true });
}

function postmaster(): number | null {
  try {
    const pid = Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
    return processInfo(pid)?.command.includes(cluster) ? pid : null;
  } catch {
    return null;
  }
}

process.once("disconnect", tidyUp);
// They may have gone before we listened.
if (!process.connected) await tidyUp();
