import { randomInt } from "node:crypto";
import { createServer } from "node:net";

/** Why `port` of `host` can't be listened on: the system's error; null when it can. */
export function listenProblem(port: number, host: string): Promise<Error | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

/** Whether nobody listens on `port` of `host`. */
export async function isFree(port: number, host: string): Promise<boolean> {
  return (await bind(port, host)) !== null;
}

// Below the ports that systems give to outgoing connections (Linux from 32768, others from 49152): one of those may be taken again before we listen on it.
const LOWEST = 20_000;
const HIGHEST = 32_000;
const TRIES = 20;

/** `wanted` when it is free on 127.0.0.1, else another that is. */
export async function freePort(wanted = 0): Promise<number> {
  let port = wanted === 0 ? null : await bind(wanted, "127.0.0.1");
  for (let tries = 0; port === null && tries < TRIES; tries += 1) port = await bind(randomInt(LOWEST, HIGHEST), "127.0.0.1");
  port ??= await bind(0, "127.0.0.1");
  if (port === null) throw new Error("This machine has no free port on 127.0.0.1.");
  return port;
}

function bind(port: number, host: string): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : null));
    });
  });
}
