import { CLIENT_ADDRESS_HEADER, type Auth } from "@treeline/services/account/auth";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { webHeaders } from "../context.ts";
import { refuseOtherSites } from "./origin.ts";

/** What of better-auth is open. Everything else below /api/auth is closed, its organization endpoints above all. */
const OPEN = {
  GET: ["/get-session", "/verify-email", "/magic-link/verify", "/list-sessions", "/error", "/ok"],
  POST: [
    "/sign-up/email",
    "/sign-in/email",
    "/sign-in/magic-link",
    "/sign-out",
    "/send-verification-email",
    "/request-password-reset",
    "/reset-password",
    "/change-password",
    "/update-user",
    "/revoke-session",
    "/revoke-sessions",
    "/revoke-other-sessions",
  ],
} as const;

/** Of the connection, not of the message. */
const HOP_BY_HOP = ["connection", "content-length", "expect", "keep-alive", "te", "transfer-encoding", "upgrade"];

function authRequest(request: FastifyRequest, publicUrl: string): Request {
  const headers = webHeaders(request);
  for (const name of HOP_BY_HOP) headers.delete(name);
  headers.set(CLIENT_ADDRESS_HEADER, request.ip);
  // Browsers always say where a POST comes from. Who doesn't is no browser and can't be lured, yet better-auth asks.
  if (!headers.has("origin") && !headers.has("referer") && !headers.has("sec-fetch-site")) headers.set("origin", publicUrl);
  const body = typeof request.body === "string" ? request.body : null;
  return new Request(`${publicUrl}${request.url}`, { method: request.method, headers, body });
}

/** better-auth under /api/auth. */
export function authRoutes(auth: Auth, publicUrl: string, origins: readonly string[]) {
  return async (app: FastifyInstance) => {
    refuseOtherSites(app, origins);
    app.removeAllContentTypeParsers();
    app.addContentTypeParser("*", { parseAs: "string", bodyLimit: 64 * 1024 }, (_request, body, done) => done(null, body));
    const handle = async (request: FastifyRequest, reply: FastifyReply) => {
      const response = await auth.handle(authRequest(request, publicUrl));
      const wait = response.headers.get("x-retry-after");
      if (wait) reply.header("retry-after", wait);
      return reply.header("cache-control", "no-store").send(response);
    };
    for (const path of OPEN.GET) app.get(path, handle);
    for (const path of OPEN.POST) app.post(path, handle);
  };
}
