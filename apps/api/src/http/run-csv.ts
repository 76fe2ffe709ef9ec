import { Readable } from "node:stream";
import type { Auth } from "@treeline/services/account/auth";
import { csv } from "@treeline/services/csv";
import { AppError } from "@treeline/services/error";
import { exportRunLines, type RunLineView } from "@treeline/services/sync/lines";
import { runQuery } from "@treeline/services/verb";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { actingAs, signedInUser, type Services } from "../context.ts";

const ID = z.string().regex(/^[\w-]{1,64}$/);
const place = z.object({ organizationId: ID, runId: ID });

/** Foreign, malformed and missing runs, and those of nobody signed in, are all a plain 404. */
async function linesOf(services: Services, userId: string | null, params: unknown): Promise<RunLineView[] | null> {
  const input = place.safeParse(params);
  if (userId === null || !input.success) return null;
  try {
    return await runQuery(actingAs(services, userId), exportRunLines, input.data);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

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
  return async (app: FastifyInstance) => {
    app.get("/runs/:organizationId/:runId.csv", async (request, reply) => {
      const lines = await linesOf(services, await signedInUser(auth, request, reply), request.params);
      reply.header("cache-control", "private, no-store");
      if (!lines) return reply.code(404).send({ error: { message: "There is no such run." } });
      reply.header("content-disposition", `attachment; filename="treeline-sync.csv"`);
      return reply.type("text/csv; charset=utf-8").send(Readable.from(csv(rowsOf(lines))));
    });
  };
}
