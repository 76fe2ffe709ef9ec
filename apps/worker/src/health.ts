import { createServer, type Server } from "node:http";
import { once } from "node:events";
import { listenError } from "@treeline/services/listen-words";
import type { Registry } from "prom-client";

export interface Health {
  port: number;
  close(): Promise<void>;
}

/** Serves /health/live, /health/ready and /metrics over plain HTTP. `port` 0 takes a free one. */
export async function serveHealth(options: { host: string; port: number; ready(): Promise<boolean>; register: Registry }): Promise<Health> {
  const answer = async (path: string): Promise<[status: number, type: string, body: string]> => {
    if (path === "/health/live") return [200, "text/plain", "ok"];
    if (path === "/health/ready") return (await options.ready()) ? [200, "text/plain", "ok"] : [503, "text/plain", "not ready"];
    if (path === "/metrics") return [200, options.register.contentType, await options.register.metrics()];
    return [404, "text/plain", "not found"];
  };
  const server = createServer((request, response) => {
    answer((request.url ?? "").split("?")[0] ?? "").then(
      ([status, type, body]) => response.writeHead(status, { "content-type": type }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(options.port, options.host);
  await once(server, "listening").catch((error: unknown) => {
    throw listenError(error, { port: options.port, host: options.host, portName: "HEALTH_PORT" });
  });
  return { port: portOf(server), close: () => close(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
}
