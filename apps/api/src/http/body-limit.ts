import { finished } from "node:stream/promises";
import { languageOf } from "@treeline/org/language";
import { COSTS } from "@treeline/services/cost/costs";
import type { WorkLimits } from "@treeline/services/cost/meter";
import { signInFirst } from "@treeline/services/error";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { addressOf, goneSignal } from "./metered.ts";

/** Kilobytes below a megabyte, else megabytes with a digit behind the point. */
const sizeText = (bytes: number) => (bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

/** Says how large a request was, where its sender tells, and how large it may be. */
export const tooLargeText = (bytes: number, most: number) =>
  `This request is too large${Number.isFinite(bytes) ? `: ${sizeText(bytes)}` : ""}. At most ${sizeText(most)} go through here.`;

const USUAL_BYTES = 256 * 1024;
/** A picture of 5 MB as a data URL, and a little around it. */
const PICTURE_BYTES = 7 * 1024 * 1024;

/** Where a member sends a picture; everywhere else a body is small. */
const WITH_PICTURE = /^\/trpc\/people\.override(\?|$)/;

export interface BodyLimitsOptions {
  limits: WorkLimits;
  /** The user whose session a request has, `null` without a session. */
  userOf: (request: FastifyRequest) => Promise<string | null>;
}

/**
 * Lets a picture through to the one procedure that takes one, which costs more, and only from people who are signed in: a body is
 * kept in memory while it comes in. Such requests are worked on one at a time, since parsing one keeps the process busy. Call before
 * the routes are there.
 */
export function limitBodies(app: FastifyInstance, { limits, userOf }: BodyLimitsOptions): void {
  const senders = new WeakMap<FastifyRequest, string>();
  app.addHook("onRoute", (route) => {
    route.bodyLimit = PICTURE_BYTES;
  });
  app.addHook("onRequest", async (request, reply) => {
    const { "content-length": length, "transfer-encoding": encoding } = request.headers;
    const bytes = encoding === undefined ? Number(length ?? 0) : Number.POSITIVE_INFINITY;
    if (bytes <= USUAL_BYTES) return;
    if (WITH_PICTURE.test(request.url)) {
      const address = addressOf(request);
      await limits.request(address, COSTS.largeBody);
      const userId = await userOf(request);
      if (userId !== null) {
        await limits.meter({ userId, address }).ask(COSTS.largeBody);
        senders.set(request, userId);
        return;
      }
      const { message } = signInFirst().told(languageOf(request.headers["accept-language"]));
      return reply.code(401).header("connection", "close").send({ error: { message, requestId: request.id } });
    }
    await reply.code(413).send({ error: { message: tooLargeText(bytes, USUAL_BYTES), requestId: request.id } });
  });
  app.addHook("preHandler", async (request, reply) => {
    const userId = senders.get(request);
    if (userId !== undefined) await limits.largeBody(userId, finished(reply.raw).catch(() => {}), goneSignal(reply));
  });
}
