import type { Auth } from "@treeline/services/account/auth";
import { languageOf, type Language } from "@treeline/org/language";
import type { Context } from "@treeline/services/context";
import type { FastifyReply, FastifyRequest } from "fastify";

/** What every request may use; who is asking is added per request. */
export type Services = Omit<Context, "actor" | "language">;

export interface RequestContext {
  services: Services;
  requestId: string;
  /** Null when nobody is signed in. */
  userId: string | null;
  /** What the request asks to be answered in. */
  language: Language;
}

/** The headers of a request as the web's own, without what HTTP/1 keeps to itself. */
export function webHeaders(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) headers.append(name, one);
  }
  return headers;
}

/** What the request asks to be answered in. */
export const wantedLanguage = (request: FastifyRequest): Language => languageOf(request.headers["accept-language"]);

/** The signed-in user; a session that was renewed on the way renews its cookies. */
export async function signedInUser(auth: Auth, request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
  if (!request.headers.cookie) return null;
  const session = await auth.readSession(webHeaders(request));
  if (session && session.setCookies.length > 0) reply.header("set-cookie", session.setCookies);
  return session?.userId ?? null;
}

/** A context in which the user acts. */
export const actingAs = (services: Services, userId: string, language: Language): Context => ({
  ...services,
  language,
  actor: { kind: "member", userId },
});
