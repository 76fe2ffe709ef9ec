import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from "@trpc/server/adapters/fastify";
import type { Auth } from "@treeline/services/account/auth";
import { isDatabaseLost } from "@treeline/services/database-lost";
import type { FastifyInstance } from "fastify";
import { whoAsks, type Services } from "../context.ts";
import { appRouter, type AppRouter } from "../router.ts";
import { limitBodies } from "./body-limit.ts";
import { refuseOtherSites } from "./origin.ts";

/** The procedures under /trpc. */
export function trpcRoutes(services: Services, auth: Auth, origins: readonly string[]) {
  return async (app: FastifyInstance) => {
    refuseOtherSites(app, origins);
    limitBodies(app);
    app.addHook("onRequest", async (_request, reply) => {
      reply.header("cache-control", "private, no-store");
    });
    const trpcOptions: FastifyTRPCPluginOptions<AppRouter>["trpcOptions"] = {
      router: appRouter,
      maxBatchSize: 20,
      createContext: async ({ req, res }) => ({
        services: { ...services, log: services.log.child({ requestId: req.id }) },
        requestId: req.id,
        ...(await whoAsks(auth, req, res)),
      }),
      onError({ error, path, req }) {
        if (error.code !== "INTERNAL_SERVER_ERROR") return;
        // A stream that is open while the database goes away ends with it; the page asks again.
        if (isDatabaseLost(error)) services.log.warn({ requestId: req.id, procedure: path }, "a procedure lost the database");
        else services.log.error({ err: error, requestId: req.id, procedure: path }, "a procedure failed");
      },
    };
    await app.register(fastifyTRPCPlugin, { trpcOptions });
  };
}
