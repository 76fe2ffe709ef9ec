import type { Auth } from "@treeline/services/account/auth";
import { AppError } from "@treeline/services/error";
import { readPicture } from "@treeline/services/people/picture";
import { runQuery } from "@treeline/services/verb";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { actingAs, signedInUser, type Services } from "../context.ts";

const ID = z.string().regex(/^[\w-]{1,64}$/);
const place = z.object({ organizationId: ID, personId: ID, size: z.enum(["small", "large"]) });
/** The version that the address names; anything but one is none. */
const asked = z.object({ v: z.string().min(4) });

const YEAR = 365 * 24 * 60 * 60;

/** Foreign, malformed and missing pictures, and those of nobody signed in, are all a plain 404. */
async function pictureOf(services: Services, userId: string | null, params: unknown) {
  const input = place.safeParse(params);
  if (userId === null || !input.success) return null;
  try {
    return await runQuery(actingAs(services, userId), readPicture, input.data);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** People's pictures, to members only. An address with the picture's own version may be kept for good. */
export function pictureRoutes(services: Services, auth: Auth) {
  return async (app: FastifyInstance) => {
    app.get("/pictures/:organizationId/:personId/:size", async (request, reply) => {
      const picture = await pictureOf(services, await signedInUser(auth, request, reply), request.params);
      if (!picture) {
        return reply.code(404).header("cache-control", "private, no-store").send({ error: { message: "There is no such picture." } });
      }
      const version = asked.safeParse(request.query).data?.v;
      const etag = `"${picture.hash}"`;
      const current = version !== undefined && picture.hash.startsWith(version);
      reply.header("etag", etag).header("cache-control", current ? `private, max-age=${YEAR}, immutable` : "private, no-cache");
      if (request.headers["if-none-match"] === etag) return reply.code(304).send();
      return reply.type("image/webp").send(picture.bytes);
    });
  };
}
