import { randomUUID } from "node:crypto";
import type { Database } from "@treeline/db/client";
import { createAuth } from "@treeline/services/account/auth";
import type { SignUpRule } from "@treeline/services/account/sign-up-rule";
import type { Context } from "@treeline/services/context";
import type { Budgets } from "@treeline/services/cost/budgets";
import { WorkLimits } from "@treeline/services/cost/meter";
import type { Keys } from "@treeline/services/keys";
import { listenError } from "@treeline/services/listen-words";
import fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { siblingOrigins } from "./env.ts";
import { authRoutes } from "./http/auth.ts";
import { chartRoutes } from "./http/charts.ts";
import { CONNECTION_LIMITS, connectionOptions, limitConnections, type ConnectionLimits } from "./http/connections.ts";
import { exportRoutes } from "./http/exports.ts";
import { warnOfUnnamedProxies } from "./http/forwarded.ts";
import { healthRoutes } from "./http/health.ts";
import { mailLinkRoutes } from "./http/mail-links.ts";
import { meterRequests } from "./http/metered.ts";
import { metricsRoutes } from "./http/metrics.ts";
import { pictureRoutes } from "./http/pictures.ts";
import { refuseOtherMethods } from "./http/methods.ts";
import { requests } from "./http/requests.ts";
import { responses } from "./http/responses.ts";
import { runCsvRoutes } from "./http/run-csv.ts";
import { security } from "./http/security.ts";
import { signUpRoutes } from "./http/sign-up.ts";
import { staticRoutes } from "./http/static.ts";
import { trpcRoutes } from "./http/trpc.ts";
import { readableUrl, refuseNoRequest } from "./http/unreadable.ts";

/** Open streams get this long to end by themselves when the server closes. */
const GRACE_MS = 800;

/** Well above what those answers take, the hash of a password in it. */
const ACCOUNT_FLOOR_MS = 500;

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
  /** How slow callers may be, and how many may be connected; `CONNECTION_LIMITS` where left out. */
  connections?: Partial<ConnectionLimits>;
  /** Least time, in milliseconds, of answers that could tell by theirs whether an address has an account. */
  accountFloorMs?: number;
  /** Who may make an account; anybody when left out. */
  signUp?: SignUpRule;
  /** Required to read the metrics; without it they are open to this machine only. */
  metricsToken?: string;
  /** What callers may take of this process; `BUDGETS` when left out. */
  budgets?: Budgets;
  now?: () => Date;
  /** Waits before Personio is asked again after a failure; real time when left out. */
  sleep?: NonNullable<Context["sleep"]>;
  log: Logger;
}

/** The whole HTTP face, not yet listening, and the routes that it answers. */
async function buildApi(options: ApiOptions): Promise<{ app: FastifyInstance; routes: Routes }> {
  const { db, keys, publicUrl, personioBaseUrl, webDist, trustedProxies = [], signUp = { kind: "open" }, now = () => new Date(), sleep, log } = options;
  const logger: FastifyBaseLogger = log;
  const connections = { ...CONNECTION_LIMITS, ...options.connections };
  const app = fastify({
    ...connectionOptions(connections),
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: 256 * 1024,
    rewriteUrl: readableUrl,
    clientErrorHandler: refuseNoRequest,
    // A batch names all its procedures in one segment.
    routerOptions: { maxParamLength: 2_000 },
  });
  const routes = new Map<string, string[]>();
  app.addHook("onRoute", ({ url, method }) => void routes.set(url, [...(routes.get(url) ?? []), ...[method].flat()]));
  const closing = new AbortController();
  app.addHook("preClose", async () => {
    closing.abort();
    setTimeout(() => app.server.closeAllConnections(), GRACE_MS).unref();
  });

  const siblings = siblingOrigins(publicUrl);
  const origins = [publicUrl, ...siblings];
  const services = { db, now, log, keys, personioBaseUrl, publicUrl, ...(sleep && { sleep }) };
  const auth = createAuth({ db, keys, publicUrl, trustedOrigins: siblings, signUp, log });

  limitConnections(app, connections, now);
  requests(app);
  await responses(app);
  await security(app, publicUrl);
  const limits = new WorkLimits(options.budgets);
  meterRequests(app, limits);
  refuseOtherMethods(app);
  warnOfUnnamedProxies(app, now);
  await metricsRoutes(app, options.metricsToken ?? null);
  await app.register(healthRoutes(db, closing.signal));
  await app.register(authRoutes(auth, { publicUrl, origins, floorMs: options.accountFloorMs ?? ACCOUNT_FLOOR_MS }), { prefix: "/api/auth" });
  await app.register(mailLinkRoutes(services, auth, origins), { prefix: "/api/auth" });
  await app.register(signUpRoutes(auth));
  await app.register(trpcRoutes(services, auth, limits, origins), { prefix: "/trpc" });
  await app.register(pictureRoutes(services, auth, limits));
  await app.register(chartRoutes(services, auth, limits));
  await app.register(runCsvRoutes(services, auth, limits));
  await app.register(exportRoutes(services, auth, limits));
  await staticRoutes(app, webDist);
  return { app, routes };
}

/** Methods by Fastify's patterns of paths, e.g. `/pictures/:organizationId/:personId/:size`. */
type Routes = ReadonlyMap<string, readonly string[]>;

export interface RunningApi {
  /** Where it listens, e.g. `http://127.0.0.1:3000`. */
  url: string;
  routes: Routes;
  /** Stops accepting, lets requests end for a moment, then cuts what is left, streams too. */
  close(): Promise<void>;
}

/** Builds and listens; port 0 takes a free one. */
export async function startApi({ port, host, ...options }: ApiOptions & { port: number; host: string }): Promise<RunningApi> {
  const { app, routes } = await buildApi(options);
  const url = await app.listen({ port, host }).catch((error: unknown) => {
    throw listenError(error, { port, host, portName: "PORT" });
  });
  return { url, routes, close: () => app.close() };
}
