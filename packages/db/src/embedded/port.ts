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

/** `wanted` when it is free on 127.0.0.1, else one that the system picks. */
export async function freePort(wanted = 0): Promise<number> {
  const port = (await bind(wanted, "127.0.0.1")) ?? (await bind(0, "127.0.0.1"));
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
