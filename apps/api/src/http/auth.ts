import { languageOf } from "@treeline/org/language";
import type { Auth } from "@treeline/services/account/auth";
import { BROWSER_HEADER, CLIENT_ADDRESS_HEADER } from "@treeline/services/account/client";
import { COSTS, type Cost } from "@treeline/services/cost/costs";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { unexpected } from "../errors.ts";
import { webHeaders } from "../context.ts";
import { browserNames } from "./browser-name.ts";
import { evenOut } from "./even-out.ts";
import { addressOf } from "./metered.ts";
import { refuseOtherSites } from "./origin.ts";

/** What of better-auth is open, and what it costs. Everything else below /api/auth is closed, its organization endpoints above all. */
const OPEN: Record<"GET" | "POST", Readonly<Record<string, Cost>>> = {
  GET: { "/get-session": COSTS.look, "/list-sessions": COSTS.list, "/ok": COSTS.file },
  POST: {
    "/sign-up/email": COSTS.password,
    "/sign-in/email": COSTS.password,
    "/sign-in/magic-link": COSTS.mail,
    "/sign-out": COSTS.edit,
    "/send-verification-email": COSTS.mail,
    "/request-password-reset": COSTS.mail,
    "/reset-password": COSTS.password,
    "/change-password": COSTS.password,
    "/update-user": COSTS.edit,
    "/revoke-session": COSTS.edit,
    "/revoke-sessions": COSTS.edit,
    "/revoke-other-sessions": COSTS.edit,
  },
};

const MOST_BYTES = 64 * 1024;

/** Of the connection, not of the message. */
const HOP_BY_HOP = ["connection", "content-length", "expect", "keep-alive", "te", "transfer-encoding", "upgrade"];

/** Who is asking, for better-auth's limiter and for what it keeps of a client. */
export function clientHeaders(request: FastifyRequest, browser: string | null): Headers {
  const headers = webHeaders(request);
  headers.set(CLIENT_ADDRESS_HEADER, addressOf(request));
  headers.delete(BROWSER_HEADER);
  if (browser !== null) headers.set(BROWSER_HEADER, browser);
  return headers;
}

function authRequest(request: FastifyRequest, publicUrl: string, browser: string | null): Request {
  const headers = clientHeaders(request, browser);
  for (const name of HOP_BY_HOP) headers.delete(name);
  // Browsers always say where a POST comes from. Who doesn't is no browser and can't be lured, yet better-auth asks.
  if (!headers.has("origin") && !headers.has("referer") && !headers.has("sec-fetch-site")) headers.set("origin", publicUrl);
  const body = typeof request.body === "string" ? request.body : null;
  // HEAD is GET without the body, which the server leaves out.
  return new Request(`${publicUrl}${request.url}`, { method: request.method === "HEAD" ? "GET" : request.method, headers, body });
}

/** Endpoints that send a mail only to an address with an account, which takes longer. Signing in hashes a password either way. */
const EVENED_OUT: ReadonlySet<string> = new Set(["/sign-up/email", "/sign-in/magic-link", "/send-verification-email", "/request-password-reset"]);

export interface AuthRoutesOptions {
  publicUrl: string;
  origins: readonly string[];
  /** How soon, in milliseconds, an answer comes at the earliest whose time could tell whether an address has an account. */
  floorMs: number;
}

/** better-auth under /api/auth. */
export function authRoutes(auth: Auth, { publicUrl, origins, floorMs }: AuthRoutesOptions) {
  const names = browserNames(publicUrl);
  return async (app: FastifyInstance) => {
    refuseOtherSites(app, origins);
    app.removeAllContentTypeParsers();
    app.addHook("onRoute", (route) => {
      route.bodyLimit = MOST_BYTES;
    });
    app.addContentTypeParser("*", { parseAs: "string" }, (_request, body, done) => done(null, body));
    const handle = async (request: FastifyRequest, reply: FastifyReply) => {
      const browser = request.routeOptions.url === "/api/auth/sign-up/email" ? names.give(request, reply) : names.read(request);
      const path = request.routeOptions.url?.slice("/api/auth".length) ?? "";
      const response = await evenOut(EVENED_OUT.has(path) ? floorMs : 0, () => auth.handle(authRequest(request, publicUrl, browser)));
      if (response.status >= 500) {
        // Its logger said why; this names the request.
        request.server.log.error({ requestId: request.id, status: response.status }, "an account request failed");
        return reply.code(500).send({ error: { message: unexpected(request.id, languageOf(request.headers["accept-language"])), requestId: request.id } });
      }
      const wait = response.headers.get("x-retry-after");
      if (wait) reply.header("retry-after", wait);
      return reply.header("cache-control", "no-store").send(response);
    };
    for (const method of ["GET", "POST"] as const) {
      for (const [url, cost] of Object.entries(OPEN[method])) app.route({ method, url, config: { cost }, handler: handle });
    }
  };
}
