import { randomUUID } from "node:crypto";
import type { Database } from "@treeline/db/client";
import { createAuth } from "@treeline/services/account/auth";
import type { Keys } from "@treeline/services/keys";
import { listenError } from "@treeline/services/listen-words";
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { siblingOrigins } from "./env.ts";
import { authRoutes } from "./http/auth.ts";
import { chartRoutes } from "./http/charts.ts";
import { exportRoutes } from "./http/exports.ts";
import { healthRoutes } from "./http/health.ts";
import { metricsRoutes } from "./http/metrics.ts";
import { pictureRoutes } from "./http/pictures.ts";
import { refuseUrl, requests } from "./http/requests.ts";
import { responses } from "./http/responses.ts";
import { runCsvRoutes } from "./http/run-csv.ts";
import { security } from "./http/security.ts";
import { staticRoutes } from "./http/static.ts";
import { trpcRoutes } from "./http/trpc.ts";

/** Open streams get this long to end by themselves when the server closes. */
const GRACE_MS = 800;

export interface ApiOptions {
  /** Stays the caller's to close. */
  db: Database;
  keys: Keys;
  /** Origin under which people reach Treeline. */
  publicUrl: string;
  personioBaseUrl: string;
  /** Folder of the built web app; null without one. */
  webDist: string | null;
  trustedProxies?: readonly string[];
  now?: () => Date;
  log: Logger;
}

/** The whole HTTP face, not yet listening. */
async function buildApi(options: ApiOptions): Promise<FastifyInstance> {
  const { db, keys, publicUrl, personioBaseUrl, webDist, trustedProxies = [], now = () => new Date(), log } = options;
  const logger: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: 256 * 1024,
    frameworkErrors: (_error, request, reply) => refuseUrl(request, reply),
    // A batch names all its procedures in one segment.
    routerOptions: { maxParamLength: 2_000 },
  });
  const closing = new AbortController();
  app.addHook("preClose", async () => {
    closing.abort();
    setTimeout(() => app.server.closeAllConnections(), GRACE_MS).unref();
  });

  const siblings = siblingOrigins(publicUrl);
  const origins = [publicUrl, ...siblings];
  const services = { db, now, log, keys, personioBaseUrl, publicUrl };
  const auth = createAuth({ db, keys, publicUrl, trustedOrigins: siblings, log });

  requests(app);
  await responses(app);
  await security(app, publicUrl);
  await metricsRoutes(app);
  await app.register(healthRoutes(db, closing.signal));
  await app.register(authRoutes(auth, publicUrl, origins), { prefix: "/api/auth" });
  await app.register(trpcRoutes(services, auth, origins), { prefix: "/trpc" });
  await app.register(pictureRoutes(services, auth));
  await app.register(chartRoutes(services, auth));
  await app.register(runCsvRoutes(services, auth));
  await app.register(exportRoutes(services, auth));
  await staticRoutes(app, webDist);
  return app;
}

export interface RunningApi {
  /** Where it listens, e.g. `http://127.0.0.1:3000`. */
  url: string;
  /** Stops accepting, lets requests end for a moment, then cuts what is left, streams too. */
  close(): Promise<void>;
}

/** Builds and listens; port 0 takes a free one. */
export async function startApi({ port, host, ...options }: ApiOptions & { port: number; host: string }): Promise<RunningApi> {
  const app = await buildApi(options);
  const url = await app.listen({ port, host }).catch((error: unknown) => {
    throw listenError(error, { port, host, portName: "PORT" });
  });
  return { url, close: () => app.close() };
}
