import type { FastifyInstance } from "fastify";

const ANSWERED = ["GET", "HEAD", "POST"];
const ALLOW = [...ANSWERED, "OPTIONS"].join(", ");

/** No page and no procedure uses other methods, and libraries below stumble over some, so those are refused before any route sees them. */
export function refuseOtherMethods(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    if (ANSWERED.includes(request.method)) return;
    reply.header("allow", ALLOW);
    if (request.method === "OPTIONS") return reply.code(204).send();
    return reply.code(405).send({ error: { message: "Treeline doesn't answer this method.", requestId: request.id } });
  });
}
