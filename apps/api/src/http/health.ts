import type { Database } from "@treeline/db/client";
import { isReady } from "@treeline/services/health/check";
import type { FastifyInstance } from "fastify";

const WITHIN_MS = 2_000;

/** Live: the process answers. Ready: its database does, too, and it is not shutting down. */
export function healthRoutes(db: Database, closing: AbortSignal) {
  return async (app: FastifyInstance) => {
    app.get("/health/live", async () => ({ status: "live" }));
    app.get("/health/ready", async (_request, reply) => {
      const ready = !closing.aborted && (await isReady(db, WITHIN_MS));
      return reply.code(ready ? 200 : 503).send({ status: ready ? "ready" : "not ready" });
    });
  };
}
