import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import { COSTS } from "@treeline/services/cost/costs";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { UNREADABLE } from "./unreadable.ts";

const NOT_PAGES = /^\/(api|trpc|pictures|charts|runs|exports|health|metrics|assets)(\/|$)/;

const UNBUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Treeline</title>
<h1>Treeline's web app is not built</h1><p>Build it with <code>npx -y pnpm@12.21.0 build</code> and start again, or point
<code>WEB_DIST</code> at a built one.</p></html>`;

const notFound = (reply: FastifyReply, request: FastifyRequest) =>
  reply.code(404).send({ error: { message: "There is nothing here.", requestId: request.id } });

/** The built web app: files with a hash in their name are kept for good; every other page is the app itself. */
export async function staticRoutes(app: FastifyInstance, webDist: string | null): Promise<void> {
  const built = webDist !== null && existsSync(join(webDist, "index.html"));
  if (built) {
    let registering = true;
    app.addHook("onRoute", (route) => {
      if (registering) route.config = { ...route.config, cost: COSTS.file };
    });
    await app.register(fastifyStatic, {
      root: webDist,
      cacheControl: false,
      setHeaders(reply, path) {
        const hashed = path.startsWith(join(webDist, "assets"));
        reply.header("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
    registering = false;
  }
  app.setNotFoundHandler((request, reply) => {
    const [path = "/"] = request.url.split("?");
    if (path === UNREADABLE) return reply.code(400).send({ error: { message: "This address can't be read.", requestId: request.id } });
    if ((request.method !== "GET" && request.method !== "HEAD") || NOT_PAGES.test(path)) return notFound(reply, request);
    if (!built) return reply.type("text/html; charset=utf-8").header("cache-control", "no-store").send(UNBUILT);
    return reply.sendFile("index.html");
  });
}
