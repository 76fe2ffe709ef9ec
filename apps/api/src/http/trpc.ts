import { fastifyTRPCPlugin, type FastifyTRPCPluginOptions } from "@trpc/server/adapters/fastify";
import type { Auth } from "@treeline/services/account/auth";
import { COSTS, type Cost } from "@treeline/services/cost/costs";
import { CallerGone, type WorkLimits } from "@treeline/services/cost/meter";
import { isDatabaseLost } from "@treeline/services/database-lost";
import { AppError } from "@treeline/services/error";
import type { FastifyInstance } from "fastify";
import { webHeaders, whoAsks, type Services } from "../context.ts";
import { appRouter, type AppRouter } from "../router.ts";
import { limitBodies } from "./body-limit.ts";
import { holdLists } from "./large-lists.ts";
import { addressOf } from "./metered.ts";
import { refuseOtherSites } from "./origin.ts";
import { refuseStreams } from "./refused-streams.ts";

/** The procedures under /trpc. */
export function trpcRoutes(services: Services, auth: Auth, limits: WorkLimits, origins: readonly string[]) {
  return async (app: FastifyInstance) => {
    refuseOtherSites(app, origins);
    limitBodies(app, { limits, userOf: async (request) => (request.headers.cookie === undefined ? null : ((await auth.readSession(webHeaders(request)))?.userId ?? null)) });
    app.addHook("onRoute", (route) => {
      // Each procedure of a request has a cost of its own beside this.
      route.config = { ...route.config, cost: COSTS.file };
    });
    app.addHook("onRequest", async (_request, reply) => {
      reply.header("cache-control", "private, no-store");
    });
    const refusals = refuseStreams(app);
    const trpcOptions: FastifyTRPCPluginOptions<AppRouter>["trpcOptions"] = {
      router: appRouter,
      maxBatchSize: 20,
      createContext: async ({ req, res, info }) => {
        const asks = await whoAsks(auth, req, res);
        const address = addressOf(req);
        const meter = limits.meter({ userId: asks.userId, address, signal: info.signal });
        const ask = async (cost: Cost) => {
          await meter.ask(cost);
          await limits.request(address, cost);
        };
        return { services: { ...services, log: services.log.child({ requestId: req.id }) }, requestId: req.id, ...asks, meter, holdLists: (answer) => holdLists(req, answer), address, ask };
      },
      responseMeta({ errors }) {
        const waits = errors.map(({ cause }) => (cause instanceof AppError ? cause.retryAfter : null)).filter((wait) => wait !== null);
        return waits.length > 0 ? { headers: { "retry-after": String(Math.max(...waits)) } } : {};
      },
      onError({ error, path, type, req, ctx }) {
        if (type === "subscription") refusals.note(req, { error, path, ctx });
        if (error.code !== "INTERNAL_SERVER_ERROR" || error.cause instanceof CallerGone) return;
        // A stream that is open while the database goes away ends with it; the page asks again.
        if (isDatabaseLost(error)) services.log.warn({ requestId: req.id, procedure: path }, "a procedure lost the database");
        else services.log.error({ err: error, requestId: req.id, procedure: path }, "a procedure failed");
      },
    };
    await app.register(fastifyTRPCPlugin, { trpcOptions });
  };
}
