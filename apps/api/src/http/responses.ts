import { Readable } from "node:stream";
import { constants } from "node:zlib";
import compress from "@fastify/compress";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { withLists } from "./large-lists.ts";

async function unwrap(request: FastifyRequest, reply: FastifyReply, response: Response): Promise<Readable | Buffer | null> {
  reply.code(response.status);
  for (const [name, value] of response.headers) reply.header(name, value);
  if (!response.body) return null;
  const streams = response.headers.get("content-type")?.startsWith("text/event-stream");
  return streams ? Readable.fromWeb(response.body) : withLists(request, Buffer.from(await response.arrayBuffer()));
}

/**
 * Lets handlers answer with the web's `Response`, and compresses. The order matters: compression looks at the reply,
 * and would drop a Response's status and headers and hold back its events.
 */
export async function responses(app: FastifyInstance): Promise<void> {
  app.addHook<unknown>("onSend", async (request, reply, payload) =>
    payload instanceof Response ? unwrap(request, reply, payload) : payload,
  );
  await app.register(compress, {
    encodings: ["br", "gzip"],
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
}
