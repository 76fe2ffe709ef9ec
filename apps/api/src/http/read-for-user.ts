import type { Auth } from "@treeline/services/account/auth";
import type { Context } from "@treeline/services/context";
import type { Cost } from "@treeline/services/cost/costs";
import type { WorkLimits } from "@treeline/services/cost/meter";
import { AppError } from "@treeline/services/error";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { actingAs, whoAsks, type Services } from "../context.ts";
import { addressOf, goneSignal } from "./metered.ts";

/** One of our ids as a part of a path. */
export const ID = z.string().regex(/^[\w-]{1,64}$/);

/**
 * Reads what a path names as whoever is signed in. Null, for a plain 404, for what is foreign, malformed, missing or not
 * theirs to see, and for nobody signed in: these can't be told apart. The route's cost is the caller's.
 * @throws AppError TOO_MANY_REQUESTS
 */
export function readerForUser(services: Services, auth: Auth, limits: WorkLimits) {
  return async <I, O>(request: FastifyRequest, reply: FastifyReply, place: z.ZodType<I>, read: (ctx: Context, input: I) => Promise<O>): Promise<O | null> => {
    const { userId, language } = await whoAsks(auth, request, reply);
    const address = addressOf(request);
    const meter = limits.meter({ userId, address, signal: goneSignal(reply) });
    await meter.ask(costOf(request));
    const input = place.safeParse(request.params);
    if (userId === null || !input.success) return null;
    try {
      return await read(actingAs(services, { userId, language, meter, address }), input.data);
    } catch (error) {
      if (error instanceof AppError && error.code !== "TOO_MANY_REQUESTS") return null;
      throw error;
    }
  };
}

function costOf({ routeOptions }: FastifyRequest): Cost {
  const { cost } = routeOptions.config;
  if (!cost) throw new Error("This route declares no cost.");
  return cost;
}

/** The 404 for such a null. */
export const notThere = (reply: FastifyReply, message: string) =>
  reply.code(404).header("cache-control", "private, no-store").send({ error: { message } });
