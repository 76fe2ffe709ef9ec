import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import type { Auth } from "@treeline/services/account/auth";
import { ChartCache, type CachedChart } from "@treeline/services/chart/cache";
import { AppError } from "@treeline/services/error";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { actingAs, signedInUser, type Services } from "../context.ts";

const place = z.object({ organizationId: z.string().regex(/^[\w-]{1,64}$/) });
const decompress = promisify(brotliDecompress);

/** Whether a header's list names the value; one with `q=0` is named to be left out. */
const lists = (header: string | undefined, value: string): boolean =>
  (header ?? "").split(",").some((entry) => {
    const [name = "", ...parameters] = entry.split(";").map((part) => part.trim());
    return name === value && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });

/** Foreign, malformed and missing organizations, and those of nobody signed in, are all a plain 404. */
async function chartOf(services: Services, cache: ChartCache, userId: string | null, params: unknown): Promise<CachedChart | null> {
  const input = place.safeParse(params);
  if (userId === null || !input.success) return null;
  try {
    return await cache.read(actingAs(services, userId), input.data.organizationId);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** The whole chart as packed columns, to members only. Whoever has the present version is told so, and nothing is built. */
export function chartRoutes(services: Services, auth: Auth) {
  const cache = new ChartCache();
  return async (app: FastifyInstance) => {
    app.get("/charts/:organizationId", async (request, reply) => {
      const chart = await chartOf(services, cache, await signedInUser(auth, request, reply), request.params);
      if (!chart) {
        return reply.code(404).header("cache-control", "private, no-store").send({ error: { message: "There is no such chart." } });
      }
      const etag = `"${chart.version}"`;
      reply.header("etag", etag).header("cache-control", "private, no-cache").header("vary", "accept-encoding");
      const { "if-none-match": known, "accept-encoding": encodings } = request.headers;
      if (lists(known?.replaceAll("W/", ""), etag)) return reply.code(304).send();
      reply.type("application/octet-stream");
      if (!lists(String(encodings ?? ""), "br")) return reply.send(await decompress(chart.brotli));
      return reply.header("content-encoding", "br").send(chart.brotli);
    });
  };
}
