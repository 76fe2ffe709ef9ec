import type { Auth } from "@treeline/services/account/auth";
import type { Context } from "@treeline/services/context";
import { AppError } from "@treeline/services/error";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { actingAs, whoAsks, type Services } from "../context.ts";

/** One of our ids as a part of a path. */
export const ID = z.string().regex(/^[\w-]{1,64}$/);

/**
 * Reads what a path names as whoever is signed in. Null, for a plain 404, for what is foreign, malformed, missing or not
 * theirs to see, and for nobody signed in: these can't be told apart.
 */
export function readerForUser(services: Services, auth: Auth) {
  return async <I, O>(request: FastifyRequest, reply: FastifyReply, place: z.ZodType<I>, read: (ctx: Context, input: I) => Promise<O>): Promise<O | null> => {
    const { userId, language } = await whoAsks(auth, request, reply);
    const input = place.safeParse(request.params);
    if (userId === null || !input.success) return null;
    try {
      return await read(actingAs(services, userId, language), input.data);
    } catch (error) {
      if (error instanceof AppError) return null;
      throw error;
    }
  };
}

/** The 404 for such a null. */
export const notThere = (reply: FastifyReply, message: string) =>
  reply.code(404).header("cache-control", "private, no-store").send({ error: { message } });
