import type { Auth } from "@treeline/services/account/auth";
import type { WorkLimits } from "@treeline/services/cost/meter";
import { downloadExport } from "@treeline/services/export/download";
import { runQuery } from "@treeline/services/verb";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import type { Services } from "../context.ts";
import { ID, notThere, readerForUser } from "./read-for-user.ts";

const place = z.object({ organizationId: ID, exportId: ID });

const TYPES: Readonly<Record<string, string>> = { svg: "image/svg+xml", pdf: "application/pdf", png: "image/png", csv: "text/csv; charset=utf-8" };

/** For every reader of headers a name, and for all but the oldest the right one (RFC 6266). */
function attachment(name: string): string {
  const plain = name.replace(/[^\w .-]/g, "_");
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** Files that were made for one person, to that person only. */
export function exportRoutes(services: Services, auth: Auth, limits: WorkLimits) {
  const readForUser = readerForUser(services, auth, limits);
  return async (app: FastifyInstance) => {
    app.get("/exports/:organizationId/:exportId", { config: { cost: downloadExport.cost } }, async (request, reply) => {
      const file = await readForUser(request, reply, place, (ctx, input) => runQuery(ctx, downloadExport, input));
      if (!file) return notThere(reply, "There is no such file. Files are kept for a day; export the chart again.");
      reply.header("cache-control", "private, no-store").header("content-disposition", attachment(file.name));
      return reply.type(TYPES[file.name.split(".").at(-1) ?? ""] ?? "application/octet-stream").send(file.bytes);
    });
  };
}
