import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import type { Auth } from "@treeline/services/account/auth";
import { ChartCache } from "@treeline/services/chart/cache";
import { COSTS } from "@treeline/services/cost/costs";
import type { WorkLimits } from "@treeline/services/cost/meter";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Services } from "../context.ts";
import { ID, notThere, readerForUser } from "./read-for-user.ts";

const place = z.object({ organizationId: ID });
const decompress = promisify(brotliDecompress);

/** Whether a header's list names the value; one with `q=0` is named to be left out. */
const lists = (header: string | undefined, value: string): boolean =>
  (header ?? "").split(",").some((entry) => {
    const [name = "", ...parameters] = entry.split(";").map((part) => part.trim());
    return name === value && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });

/** The whole chart as packed columns, to members only. Whoever has the present version is told so, and nothing is built. */
export function chartRoutes(services: Services, auth: Auth, limits: WorkLimits) {
  const cache = new ChartCache();
  const readForUser = readerForUser(services, auth, limits);
  return async (app: FastifyInstance) => {
    app.get("/charts/:organizationId", { config: { cost: COSTS.chart } }, async (request, reply) => {
      const chart = await readForUser(request, reply, place, (ctx, { organizationId }) => cache.read(ctx, organizationId));
      if (!chart) return notThere(reply, "There is no such chart.");
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
