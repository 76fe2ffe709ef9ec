import type { Auth } from "@treeline/services/account/auth";
import { languageOf, type Language } from "@treeline/org/language";
import type { Context } from "@treeline/services/context";
import type { Cost } from "@treeline/services/cost/costs";
import type { Meter } from "@treeline/services/cost/meter";
import type { FastifyReply, FastifyRequest } from "fastify";

/** What every request may use; who is asking is added per request. */
export type Services = Omit<Context, "actor" | "language" | "meter">;

export interface RequestContext {
  services: Services;
  requestId: string;
  /** Null when nobody is signed in. */
  userId: string | null;
  /** Whether the request's session is still open. Streams ask this again while they run. */
  isSignedIn(): Promise<boolean>;
  /** Counts one call against the budgets of its caller and of the caller's address. @throws AppError TOO_MANY_REQUESTS */
  ask(cost: Cost): Promise<void>;
  meter: Meter;
  /** See `http/large-lists`. */
  holdLists<T>(answer: T): T;
  address: string;
  /** Makes sure that the session's holder is its person; `password` is null where none was given. See `Auth.confirmIdentity`. */
  confirmIdentity(password: string | null): Promise<void>;
  /** What to answer in. */
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

/** Who asks, and in what language to answer: what they chose, else what the request names. A session that was renewed on the way renews its cookies. */
export async function whoAsks(auth: Auth, request: FastifyRequest, reply: FastifyReply): Promise<Pick<RequestContext, "userId" | "isSignedIn" | "confirmIdentity" | "language">> {
  const session = request.headers.cookie ? await auth.readSession(webHeaders(request)) : null;
  if (session && session.setCookies.length > 0) reply.header("set-cookie", session.setCookies);
  return {
    userId: session?.userId ?? null,
    isSignedIn: () => auth.isSessionOpen(webHeaders(request)),
    confirmIdentity: (password) => auth.confirmIdentity(webHeaders(request), password),
    language: session?.language ?? languageOf(request.headers["accept-language"]),
  };
}

/** A context in which the user acts. */
export const actingAs = (services: Services, { userId, language, meter, address }: Pick<RequestContext, "language" | "meter" | "address"> & { userId: string }): Context => ({
  ...services,
  meter,
  address,
  language,
  actor: { kind: "member", userId },
});
