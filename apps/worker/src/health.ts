import { createServer, type Server, type ServerOptions } from "node:http";
import { once } from "node:events";
import { listenError } from "@treeline/services/listen-words";
import type { Registry } from "prom-client";

export interface Health {
  port: number;
  close(): Promise<void>;
}

export interface HealthOptions {
  host: string;
  /** 0 takes a free one. */
  port: number;
  ready(): Promise<boolean>;
  register: Registry;
  /** Of slow callers, in place of the usual ones. */
  limits?: Pick<ServerOptions, "headersTimeout" | "requestTimeout" | "connectionsCheckingInterval">;
}

/** Serves /health/live, /health/ready and /metrics over plain HTTP. */
export async function serveHealth(options: HealthOptions): Promise<Health> {
  const answer = async (path: string): Promise<[status: number, type: string, body: string]> => {
    if (path === "/health/live") return [200, "text/plain", "ok"];
    if (path === "/health/ready") return (await options.ready()) ? [200, "text/plain", "ok"] : [503, "text/plain", "not ready"];
    if (path === "/metrics") return [200, options.register.contentType, await options.register.metrics()];
    return [404, "text/plain", "not found"];
  };
  // Probes are short, so a caller that is slow is cut off soon.
  const server = createServer({ headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000, ...options.limits }, (request, response) => {
    answer((request.url ?? "").split("?")[0] ?? "").then(
      ([status, type, body]) => response.writeHead(status, { "content-type": type }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  server.maxConnections = 200;
  server.setTimeout(30_000);
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
