import { createHash, timingSafeEqual } from "node:crypto";
import { COSTS } from "@treeline/services/cost/costs";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What the metrics and the log call a request's target: never its address, which may hold a token or an id. */
export function routeOf(request: { routeOptions: { url?: string | undefined }; params: unknown }): string {
  const { url = "none" } = request.routeOptions;
  if (url !== "/trpc/:path") return url;
  const { path } = request.params as { path: string };
  // Procedures are named by the client; what looks like none is not repeated.
  return /^[a-zA-Z]+\.[a-zA-Z]+(,[a-zA-Z]+\.[a-zA-Z]+)*$/.test(path) ? `/trpc/${path}` : url;
}

/**
 * Prometheus' text format at /metrics: the process and the duration of requests by route. Metrics show how busy an installation is, so a
 * caller needs `token`; if it is null, only programs on this machine may read them.
 */
export async function metricsRoutes(app: FastifyInstance, token: string | null): Promise<void> {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const duration = new Histogram({
    name: "treeline_http_request_duration_seconds",
    help: "Time until a request was answered, by method, route and status",
    labelNames: ["method", "route", "status"],
    buckets: BUCKETS,
    registers: [register],
  });
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.get("/metrics", { config: { cost: COSTS.free } }, async (request, reply) => {
    if (token === null ? isFromHere(request) : bears(request, token)) return reply.type(register.contentType).send(await register.metrics());
    return reply.code(401).header("www-authenticate", "Bearer").type("text/plain; charset=utf-8").send("Send the token in METRICS_TOKEN as: Authorization: Bearer <token>\n");
  });
}

/** Whether the request comes from this machine and was not forwarded by a proxy. */
function isFromHere({ raw, headers }: FastifyRequest): boolean {
  const forwarded = headers["x-forwarded-for"] ?? headers["forwarded"] ?? headers["via"];
  return forwarded === undefined && /^(::1|(::ffff:)?127\..*)$/.test(raw.socket.remoteAddress ?? "");
}

/** Compares digests, since timingSafeEqual needs two values of the same length. */
function bears({ headers }: FastifyRequest, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(headers.authorization ?? ""), digest(`Bearer ${token}`));
}
