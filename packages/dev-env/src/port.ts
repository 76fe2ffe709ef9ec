import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort, isFree } from "@treeline/db/embedded/port";

/**
 * Resolves when nobody listens on `port` of `host`. It waits a little: a start that was killed leaves an api behind that ends within moments.
 * @throws Error that says to set PORT
 */
export async function untilFree(port: number, host: string): Promise<void> {
  for (const deadline = Date.now() + 3_000; !(await isFree(port, host)); await sleep(100)) {
    if (Date.now() > deadline) throw new Error(`Port ${port} of ${host} is taken by another program. Set PORT to a free one, for example PORT=${port + 1}.`);
  }
}

/** The port that the helper `name` had last time where it is still free, so that its pages keep their address. */
export async function keepPort(dataDir: string, name: string): Promise<number> {
  const file = join(dataDir, `${name}.port`);
  const port = await freePort(existsSync(file) ? Number(readFileSync(file, "utf8")) || 0 : 0);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(file, String(port));
  return port;
}
