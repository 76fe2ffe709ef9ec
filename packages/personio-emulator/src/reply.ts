import type { FastifyReply } from "fastify";
import type { Refusal } from "./refusals.ts";

export function refuse(reply: FastifyReply, { status, body }: Refusal): FastifyReply {
  return reply.status(status).send(body);
}
