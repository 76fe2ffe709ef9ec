import { languageOf } from "@treeline/org/language";
import { CallerGone } from "@treeline/services/cost/meter";
import { AppError } from "@treeline/services/error";
import type { FastifyError, FastifyInstance } from "fastify";
import { unexpected } from "../errors.ts";
import { tooLargeText } from "./body-limit.ts";
import { refuseForNow } from "./metered.ts";
import { routeOf } from "./metrics.ts";

const PROBES = /^\/(health|metrics)/;

/** Every answer names its request; every request leaves one line, without addresses, tokens or names of people. */
export function requests(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.addHook("onResponse", async (request, reply) => {
    const { method, id } = request;
    const line = { requestId: id, method, route: routeOf(request), status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    // Probes come every few seconds and say nothing while all is well.
    const level = PROBES.test(line.route) && line.status < 500 ? "debug" : "info";
    request.server.log[level](line, "request");
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const requestId = request.id;
    if (error instanceof AppError && error.code === "TOO_MANY_REQUESTS") return refuseForNow(request, reply, error);
    // nginx's status for it; only metrics and the log show it.
    if (error instanceof CallerGone) return reply.code(499).send();
    const status = error.statusCode ?? 500;
    if (error.code === "FST_ERR_CTP_BODY_TOO_LARGE") {
      const message = tooLargeText(Number(request.headers["content-length"] ?? Number.NaN), request.routeOptions.bodyLimit);
      return reply.code(413).send({ error: { message, requestId } });
    }
    if (status < 500) return reply.code(status).send({ error: { message: error.message, requestId } });
    request.server.log.error({ err: error, requestId }, "a request failed");
    return reply.code(500).send({ error: { message: unexpected(requestId, languageOf(request.headers["accept-language"])), requestId } });
  });
}
