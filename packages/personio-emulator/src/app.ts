import { setTimeout as delay } from "node:timers/promises";
import fastify from "fastify";
import { LIMITS } from "./throttle.ts";
import { REFUSALS } from "./refusals.ts";
import { refuse } from "./reply.ts";
import { authRoutes } from "./routes/auth.ts";
import { controlRoutes } from "./routes/control.ts";
import { employeeRoutes } from "./routes/employees.ts";
import { pictureRoutes } from "./routes/pictures.ts";
import { recordPages } from "./routes/records.ts";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { FaultKind } from "./faults.ts";
import type { RecordedRequest, State } from "./state.ts";

const MOST_RECORDED = 20_000;

/** The HTTP face of the emulator. */
export function createApp(state: State): FastifyInstance {
  const app = fastify({ forceCloseConnections: true, bodyLimit: 32 * 1024 * 1024 });

  app.addHook("onRequest", async (request, reply) => {
    if (/^\/(_emulator|staff)\b/.test(request.url)) return;
    record(state, request, reply);
    if (state.limits.enabled && !state.throttle.pass(`overall ${request.ip}`, LIMITS.overall)) return refuse(reply, REFUSALS.tooMany);
    return misbehave(state, request, reply);
  });
  app.addHook("onSend", async (request, reply, payload) => {
    const cut = typeof payload === "string" && reply.statusCode === 200 && isResource(request.url) && state.faults.take("truncated-json", request.url);
    if (!cut) return payload;
    reply.removeHeader("content-length");
    return payload.slice(0, payload.length / 2);
  });
  app.setNotFoundHandler((_, reply) => refuse(reply, REFUSALS.noRoute));

  app.register(async (scope) => authRoutes(scope, state));
  employeeRoutes(app, state);
  pictureRoutes(app, state);
  controlRoutes(app, state);
  recordPages(app, state);
  return app;
}

/** Faults that take the place of an answer. Unless they name a path they leave the token alone. */
async function misbehave(state: State, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const { url } = request;
  const strike = (kind: FaultKind) => {
    const named = state.faults.list().some((fault) => fault.kind === kind && fault.path !== undefined);
    return isResource(url) || named ? state.faults.take(kind, url) : null;
  };
  const slow = strike("slow");
  if (slow) await delay(slow.delayMs ?? 5_000, undefined, { ref: false });
  const many = strike("429");
  if (many) {
    if (many.retryAfterSeconds !== undefined) reply.header("retry-after", String(many.retryAfterSeconds));
    return refuse(reply, REFUSALS.tooMany);
  }
  if (strike("500")) return refuse(reply, REFUSALS.broken);
  for (const status of ["502", "504"] as const) {
    if (strike(status)) return reply.status(Number(status)).type("text/html").send(`<html><body><h1>${status}</h1></body></html>`);
  }
  if (strike("success-false")) return refuse(reply, REFUSALS.failedWith200);
  if (strike("connection-reset")) {
    reply.hijack();
    request.raw.socket.destroy();
    return reply;
  }
  return undefined;
}

function isResource(url: string): boolean {
  return url.startsWith("/v1/company/");
}

function record(state: State, request: FastifyRequest, reply: FastifyReply): void {
  const { method, url } = request;
  const entry: RecordedRequest = { kind: kindOf(url), method, url: url.replace(/(client_(?:id|secret)=)[^&]*/g, "$1…"), status: null, at: state.now() };
  state.requests.push(entry);
  if (state.requests.length > MOST_RECORDED) state.requests.splice(0, state.requests.length - MOST_RECORDED);
  reply.raw.on("finish", () => (entry.status = reply.raw.statusCode));
}

function kindOf(url: string): RecordedRequest["kind"] {
  if (/^\/v[12]\/auth/.test(url)) return "auth";
  if (/^\/v1\/company\/employees(\?|$)/.test(url)) return "employees";
  if (/^\/v1\/company\/employees\/(custom-)?attributes(\?|$)/.test(url)) return "attributes";
  if (/^\/v1\/company\/employees\/[^/]+\/profile-picture/.test(url)) return "picture";
  return /^\/v1\/company\/employees\/[^/]+$/.test(url) ? "employee" : "other";
}
