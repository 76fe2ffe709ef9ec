import { setTimeout as delay } from "node:timers/promises";
import { gzipSync } from "node:zlib";
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

/** As RFC 9745 and RFC 8594 have them: the first of October 2026 and the last of June 2027. */
const SUNSET = { deprecation: "@1790812800", sunset: "Wed, 30 Jun 2027 22:00:00 GMT", link: '<https://developer.personio.de/changelog>; rel="deprecation"' };

/** The HTTP face of the emulator. */
export function createApp(state: State): FastifyInstance {
  const app = fastify({ forceCloseConnections: true, bodyLimit: 32 * 1024 * 1024 });

  app.addHook("onRequest", async (request, reply) => {
    if (/^\/(_emulator|staff)\b/.test(request.url)) return;
    record(state, request, reply);
    if (isV2(request.url)) reply.headers(rateLimitOfV2(state, request));
    if (request.url.startsWith("/v1/") && state.faults.take("sunset", request.url)) reply.headers(SUNSET);
    if (state.limits.enabled && !state.throttle.pass(`overall ${request.ip}`, LIMITS.overall)) return refuse(reply, REFUSALS.tooMany);
    return misbehave(state, request, reply);
  });
  app.addHook("onSend", async (request, reply, payload) => {
    const cut = typeof payload === "string" && reply.statusCode === 200 && isResource(request.url) && state.faults.take("truncated-json", request.url);
    if (!cut) return payload;
    reply.removeHeader("content-length");
    return payload.slice(0, payload.length / 2);
  });
  app.setNotFoundHandler((request, reply) => (isV2(request.url) ? noRouteOfV2(request, reply) : refuse(reply, REFUSALS.noRoute)));

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
  if (url.startsWith("/v1/")) {
    if (state.faults.take("v1-404", url)) return refuse(reply, REFUSALS.goneNotFound);
    if (state.faults.take("v1-410", url)) return refuse(reply, REFUSALS.gone);
    // A name that no resolver knows (RFC 2606), so that nobody's server is asked.
    if (state.faults.take("redirect", url)) return reply.redirect(`http://api.personio.invalid${url}`, 301);
  }
  const slow = strike("slow");
  if (slow) await delay(slow.delayMs ?? 5_000, undefined, { ref: false });
  const many = strike("429");
  if (many) {
    if (many.retryAfterSeconds !== undefined) reply.header("retry-after", String(many.retryAfterSeconds));
    return refuse(reply, REFUSALS.tooMany);
  }
  if (strike("500")) return refuse(reply, REFUSALS.broken);
  if (strike("html-403")) return reply.status(403).type("text/html").send("<html><body><h1>Access denied by policy</h1></body></html>");
  for (const status of ["502", "504"] as const) {
    if (strike(status)) return reply.status(Number(status)).type("text/html").send(`<html><body><h1>${status}</h1></body></html>`);
  }
  if (strike("gzip-bomb")) return reply.type("application/json").header("content-encoding", "gzip").send(bomb());
  if (strike("success-false")) return refuse(reply, REFUSALS.failedWith200);
  if (strike("connection-reset")) {
    reply.hijack();
    request.raw.socket.destroy();
    return reply;
  }
  return undefined;
}

/** 1 GB of spaces: a file in gzip's format may be several, one after the other. */
function bomb(): Buffer {
  const part = gzipSync(Buffer.alloc(16 * 1024 * 1024, " "));
  return Buffer.concat(Array<Buffer>(64).fill(part));
}

function isResource(url: string): boolean {
  return url.startsWith("/v1/company/");
}

const isV2 = (url: string) => url.startsWith("/v2/");

/** A token bucket of 100 that fills by 30 a second, as v2's headers tell it. What it would refuse isn't refused: our choice. */
function rateLimitOfV2(state: State, request: FastifyRequest) {
  const path = request.url.replace(/\?.*/, "");
  const since = state.now() - 1_000;
  const lately = state.requests.filter(({ url, at }) => at > since && url.startsWith(path)).length;
  return {
    "x-ratelimit-replenish-rate": "30", "x-ratelimit-burst-capacity": "100", "x-ratelimit-requested-tokens": "1",
    "x-ratelimit-remaining": String(Math.max(0, 100 - lately)),
  };
}

function noRouteOfV2(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = request.url.replace(/\?.*/, "");
  return reply.status(404).send({
    title: "Not Found", detail: `The endpoint with ${path} was not found.`, type: "https://developer.personio.de/v2.0/reference/error-codes#apinot_found", _meta: { path },
  });
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
