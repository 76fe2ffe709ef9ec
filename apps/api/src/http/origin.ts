import type { FastifyInstance } from "fastify";

interface Sender {
  origin?: string | undefined;
  "sec-fetch-site"?: unknown;
}

/** Whether a browser sent this from a page of another site. */
export function comesFromElsewhere(headers: Sender, origins: readonly string[]): boolean {
  if (headers.origin !== undefined) return !origins.includes(headers.origin);
  const site = headers["sec-fetch-site"];
  return site !== undefined && site !== "same-origin" && site !== "none";
}

/** Cookies come along from anywhere; what changes something must come from our own pages, or from no browser at all. */
export function refuseOtherSites(app: FastifyInstance, origins: readonly string[]): void {
  app.addHook("onRequest", async (request, reply) => {
    if (request.method === "GET" || !comesFromElsewhere(request.headers, origins)) return;
    const message = `This request comes from another site. Open Treeline at ${origins[0]}, its PUBLIC_URL.`;
    return reply.code(403).send({ error: { message, requestId: request.id } });
  });
}
