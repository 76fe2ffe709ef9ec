import { Readable } from "node:stream";
import type { Auth } from "@treeline/services/account/auth";
import type { WorkLimits } from "@treeline/services/cost/meter";
import { csvOfLines } from "@treeline/services/sync/csv";
import { exportRunLines } from "@treeline/services/sync/lines";
import { runQuery } from "@treeline/services/verb";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Services } from "../context.ts";
import { ID, notThere, readerForUser } from "./read-for-user.ts";

const place = z.object({ organizationId: ID, runId: ID });

/** What a run changed, as a file for a spreadsheet. */
export function runCsvRoutes(services: Services, auth: Auth, limits: WorkLimits) {
  const readForUser = readerForUser(services, auth, limits);
  return async (app: FastifyInstance) => {
    app.get("/runs/:organizationId/:runId.csv", { config: { cost: exportRunLines.cost } }, async (request, reply) => {
      const file = await readForUser(request, reply, place, async (ctx, input) => csvOfLines(await runQuery(ctx, exportRunLines, input), ctx.language));
      if (!file) return notThere(reply, "There is no such run.");
      reply.header("cache-control", "private, no-store").header("content-disposition", `attachment; filename="treeline-sync.csv"`);
      return reply.type("text/csv; charset=utf-8").send(Readable.from(file));
    });
  };
}
