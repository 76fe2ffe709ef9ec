import type { Database } from "@treeline/db/client";
import { COSTS } from "@treeline/services/cost/costs";
import { isReady } from "@treeline/services/health/check";
import type { FastifyInstance } from "fastify";

const WITHIN_MS = 2_000;

/** Live: the process answers. Ready: its database does, too, and it is not shutting down. */
export function healthRoutes(db: Database, closing: AbortSignal) {
  let asking: Promise<boolean> | null = null;
  /** One look at the database serves all who ask meanwhile, since probes have no budget. */
  const reachable = () => (asking ??= isReady(db, WITHIN_MS).finally(() => (asking = null)));
  return async (app: FastifyInstance) => {
    app.get("/health/live", { config: { cost: COSTS.free } }, async () => ({ status: "live" }));
    app.get("/health/ready", { config: { cost: COSTS.free } }, async (_request, reply) => {
      const ready = !closing.aborted && (await reachable());
      return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready" });
    });
  };
}
