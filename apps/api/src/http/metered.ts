import { isIP } from "node:net";
import { languageOf, type Wording } from "@treeline/org/language";
import { COSTS, type Cost } from "@treeline/services/cost/costs";
import type { WorkLimits } from "@treeline/services/cost/meter";
import type { AppError } from "@treeline/services/error";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from "fastify";
import { renderPage } from "../pages/page.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** What a request may take of the process, before its caller is known. */
    cost?: Cost;
  }
}

/** Where a request comes from. An address that a proxy made up is none. */
export const addressOf = (request: FastifyRequest): string => (isIP(request.ip) ? request.ip : (request.socket.remoteAddress ?? "127.0.0.1"));

/** Aborts when the connection closes before the answer is complete. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once("close", () => {
    if (!reply.raw.writableFinished) gone.abort(new Error("The caller has gone."));
  });
  return gone.signal;
}

/**
 * Counts each request against the budget of its address, and lets those of an address come in turn. What no route answers costs as much
 * as a file. Call before routes are added.
 * @throws Error when the app gets ready with a route that declares no cost
 */
export function meterRequests(app: FastifyInstance, limits: WorkLimits): void {
  const routes: RouteOptions[] = [];
  app.addHook("onRoute", (route) => void routes.push(route));
  app.addHook("onReady", async () => {
    const free = routes.filter(({ config }) => config?.cost === undefined).map(({ method, url }) => `${String(method)} ${url}`);
    if (free.length > 0) throw new Error(`These routes declare no cost in their config: ${free.join(", ")}.`);
  });
  const costOf = (request: FastifyRequest): Cost => request.routeOptions.config?.cost ?? COSTS.file;
  app.addHook("onRequest", (request) => limits.request(addressOf(request), costOf(request)));
  const leaves = new WeakMap<FastifyRequest, () => void>();
  // Once the body is there: a slow sender takes no place.
  app.addHook("preHandler", async (request, reply) => {
    if (costOf(request).points > 0) leaves.set(request, await limits.enter(addressOf(request), goneSignal(reply)));
  });
  app.addHook("onSend", async (request) => leaves.get(request)?.());
}

const LOADS_AGAIN: Wording = { en: "This page loads again by itself.", de: "Diese Seite lädt von selbst neu." };

/** Answers a refusal for too much work: a page that loads again by itself for a browser that opens a page, JSON for everything else. */
export function refuseForNow(request: FastifyRequest, reply: FastifyReply, error: AppError): FastifyReply {
  const language = languageOf(request.headers["accept-language"]);
  const { message, action } = error.told(language);
  const wait = error.retryAfter ?? 1;
  reply.code(429).header("retry-after", wait).header("cache-control", "no-store");
  if (request.headers["sec-fetch-mode"] !== "navigate") return reply.send({ error: { message, action, reason: error.reason, requestId: request.id } });
  const loadsAgain = request.method === "GET";
  if (loadsAgain) reply.header("refresh", wait);
  const text = [action ?? "", ...(loadsAgain ? [LOADS_AGAIN[language]] : [])];
  return reply.type("text/html; charset=utf-8").send(renderPage(language, { title: message, text, email: null }));
}
