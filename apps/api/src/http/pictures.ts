import type { Auth } from "@treeline/services/account/auth";
import type { WorkLimits } from "@treeline/services/cost/meter";
import { readPicture } from "@treeline/services/people/picture";
import { runQuery } from "@treeline/services/verb";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Services } from "../context.ts";
import { ID, notThere, readerForUser } from "./read-for-user.ts";

const place = z.object({ organizationId: ID, personId: ID, size: z.enum(["small", "large"]) });
/** The version that the address names; anything but one is none. */
const asked = z.object({ v: z.string().min(4) });

const YEAR = 365 * 24 * 60 * 60;

/** People's pictures, to members only. An address with the picture's own version may be kept for good. */
export function pictureRoutes(services: Services, auth: Auth, limits: WorkLimits) {
  const readForUser = readerForUser(services, auth, limits);
  return async (app: FastifyInstance) => {
    app.get("/pictures/:organizationId/:personId/:size", { config: { cost: readPicture.cost } }, async (request, reply) => {
      const picture = await readForUser(request, reply, place, (ctx, input) => runQuery(ctx, readPicture, input));
      if (!picture) return notThere(reply, "There is no such picture.");
      const version = asked.safeParse(request.query).data?.v;
      const etag = `"${picture.hash}"`;
      const current = version !== undefined && picture.hash.startsWith(version);
      reply.header("etag", etag).header("cache-control", current ? `private, max-age=${YEAR}, immutable` : "private, no-cache");
      if (request.headers["if-none-match"] === etag) return reply.code(304).send();
      return reply.type("image/webp").send(picture.bytes);
    });
  };
}
