import type { FastifyInstance, FastifyServerOptions } from "fastify";

/** How long a caller may take, in milliseconds, and how many may be connected. */
export interface ConnectionLimits {
  /** From the first byte of a request, or from connecting, to the end of its headers. */
  headersMs: number;
  /** To the end of its body. */
  requestMs: number;
  /** Nothing goes either way meanwhile: a caller that stopped reading its answer. */
  silentMs: number;
  /** Between two requests. Proxies keep connections for 60 to 65 seconds, and must be the first to let go. */
  idleMs: number;
  /** How often the first two are checked. */
  checkMs: number;
  /** Connections of this process at the same time; a further one is closed at once. */
  most: number;
}

/** A picture of 7 MB takes a minute over a line of one megabit; event streams send something every 15 seconds. */
export const CONNECTION_LIMITS: ConnectionLimits = { headersMs: 15_000, requestMs: 120_000, silentMs: 300_000, idleMs: 72_000, checkMs: 5_000, most: 10_000 };

/** What Fastify is given, so that slow callers hold no connection for long. */
export const connectionOptions = ({ headersMs, requestMs, silentMs, idleMs, checkMs }: ConnectionLimits) =>
  ({
    http: { headersTimeout: headersMs, connectionsCheckingInterval: checkMs },
    requestTimeout: requestMs,
    connectionTimeout: silentMs,
    keepAliveTimeout: idleMs,
  }) satisfies FastifyServerOptions & { http: object };

/** Closes what is connected beyond the limit, and says so at most once a minute. */
export function limitConnections(app: FastifyInstance, { most }: ConnectionLimits, now: () => Date): void {
  let last = Number.NEGATIVE_INFINITY;
  app.server.maxConnections = most;
  app.server.on("drop", () => {
    const at = now().getTime();
    if (at - last < 60_000) return;
    last = at;
    app.log.warn({ most }, "connections are refused: too many callers are connected at the same time");
  });
}
