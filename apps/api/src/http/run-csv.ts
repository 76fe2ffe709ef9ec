import { Readable } from "node:stream";
import type { Auth } from "@treeline/services/account/auth";
import { csv } from "@treeline/services/csv";
import { exportRunLines, type RunLineView } from "@treeline/services/sync/lines";
import { runQuery } from "@treeline/services/verb";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Services } from "../context.ts";
import { ID, notThere, readerForUser } from "./read-for-user.ts";

const place = z.object({ organizationId: ID, runId: ID });

const SAID = new Map([[true, "Personio marks as left"], [false, "no longer listed"]]);

/** A row for every value of every line; who left has one row. */
function* rowsOf(lines: readonly RunLineView[]): Generator<(string | null)[]> {
  yield ["kind", "name", "field", "from", "to", "said"];
  for (const { kind, name, fields, said } of lines) {
    const reason = (said === null ? null : SAID.get(said)) ?? null;
    if (fields.length === 0) yield [kind, name, null, null, null, reason];
    for (const { field, from, to } of fields) yield [kind, name, field, from, to, reason];
  }
}

/** What a run changed, as a file for a spreadsheet. */
export function runCsvRoutes(services: Services, auth: Auth) {
  const readForUser = readerForUser(services, auth);
  return async (app: FastifyInstance) => {
    app.get("/runs/:organizationId/:runId.csv", async (request, reply) => {
      const lines = await readForUser(request, reply, place, (ctx, input) => runQuery(ctx, exportRunLines, input));
      if (!lines) return notThere(reply, "There is no such run.");
      reply.header("cache-control", "private, no-store").header("content-disposition", `attachment; filename="treeline-sync.csv"`);
      return reply.type("text/csv; charset=utf-8").send(Readable.from(csv(rowsOf(lines))));
    });
  };
}
