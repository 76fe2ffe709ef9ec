import { Readable } from "node:stream";
import { getErrorShape, type TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { RequestContext } from "../context.ts";
import { appRouter } from "../router.ts";

/** A subscription that failed before its stream began. */
interface Refusal {
  error: TRPCError;
  path: string | undefined;
  ctx: RequestContext | undefined;
}

/**
 * Answers a refused subscription as a refused query: with a status and JSON. tRPC would begin a stream with 200 and
 * put the error inside. A browser then gives the stream up, and the page's next query says why. A failure of ours
 * stays a stream, so that the browser asks again.
 */
export function refuseStreams(app: FastifyInstance): { note(request: FastifyRequest, refusal: Refusal): void } {
  const refused = new WeakMap<FastifyRequest, Refusal>();
  app.addHook<unknown>("onSend", async (request, reply, payload) => {
    const refusal = refused.get(request);
    if (!refusal || !String(reply.getHeader("content-type")).startsWith("text/event-stream")) return payload;
    if (payload instanceof Readable) payload.destroy();
    const shape = getErrorShape({ config: appRouter._def._config, type: "subscription", input: undefined, ...refusal });
    reply
      .code(getHTTPStatusCodeFromError(refusal.error))
      .type("application/json")
      .header("cache-control", "private, no-store")
      .removeHeader("x-accel-buffering");
    if (shape.data.retryAfter !== null) reply.header("retry-after", shape.data.retryAfter);
    return JSON.stringify({ error: shape });
  });
  return {
    note(request, refusal) {
      if (refusal.error.code !== "INTERNAL_SERVER_ERROR") refused.set(request, refusal);
    },
  };
}
