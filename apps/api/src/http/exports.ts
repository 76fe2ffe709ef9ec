import type { Auth } from "@treeline/services/account/auth";
import { AppError } from "@treeline/services/error";
import { downloadExport, type ExportFile } from "@treeline/services/export/download";
import { runQuery } from "@treeline/services/verb";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { actingAs, signedInUser, type Services } from "../context.ts";

const ID = z.string().regex(/^[\w-]{1,64}$/);
const place = z.object({ organizationId: ID, exportId: ID });

const TYPES: Readonly<Record<string, string>> = { svg: "image/svg+xml", pdf: "application/pdf", png: "image/png", csv: "text/csv; charset=utf-8" };

/** Foreign, malformed, missing and others' files, and those of nobody signed in, are all a plain 404. */
async function fileOf(services: Services, userId: string | null, params: unknown): Promise<ExportFile | null> {
  const input = place.safeParse(params);
  if (userId === null || !input.success) return null;
  try {
    return await runQuery(actingAs(services, userId), downloadExport, input.data);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** For every reader of headers a name, and for all but the oldest the right one (RFC 6266). */
function attachment(name: string): string {
  const plain = name.replace(/[^\w .-]/g, "_");
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** Files that were made for one person, to that person only. */
export function exportRoutes(services: Services, auth: Auth) {
  return async (app: FastifyInstance) => {
    app.get("/exports/:organizationId/:exportId", async (request, reply) => {
      const file = await fileOf(services, await signedInUser(auth, request, reply), request.params);
      reply.header("cache-control", "private, no-store");
      if (!file) return reply.code(404).send({ error: { message: "There is no such file. Files are kept for a day; export the chart again." } });
      reply.header("content-disposition", attachment(file.name));
      return reply.type(TYPES[file.name.split(".").at(-1) ?? ""] ?? "application/octet-stream").send(file.bytes);
    });
  };
}
