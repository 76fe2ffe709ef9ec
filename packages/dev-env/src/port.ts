import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Resolves when nobody listens on `port` of `host`. It waits a little: a start that was killed leaves an api behind that ends within moments.
 * @throws Error that says to set PORT
 */
export async function untilFree(port: number, host: string): Promise<void> {
  for (const deadline = Date.now() + 3_000; (await bound(port, host)) === null; await sleep(100)) {
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

/** `wanted` when it is free on 127.0.0.1, else one that the system picks. */
export async function freePort(wanted = 0): Promise<number> {
  const port = (await bound(wanted, "127.0.0.1")) ?? (await bound(0, "127.0.0.1"));
  if (port === null) throw new Error("This machine has no free port on 127.0.0.1.");
  return port;
}

function bound(port: number, host: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : null));
    });
  });
}
