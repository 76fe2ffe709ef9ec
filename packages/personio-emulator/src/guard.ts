import { REFUSALS } from "./refusals.ts";
import type { Credential } from "./credential.ts";
import type { Refusal } from "./refusals.ts";
import type { State } from "./state.ts";

/** Whose token a request of v1 brings, or why it gets no further. */
export function admit(state: State, request: { url: string; headers: { authorization?: string | undefined } }): { credential: Credential } | { refusal: Refusal } {
  const { authorization } = request.headers;
  if (authorization === undefined) return { refusal: REFUSALS.noAuthorization };
  const token = /^Bearer\s+(\S+)$/i.exec(authorization)?.[1];
  if (token === undefined) return { refusal: REFUSALS.badAuthorization };
  if (state.faults.take("token-expired", request.url)) state.tokens.end(token);
  const credential = state.tokens.find(token);
  if (credential === null) return { refusal: REFUSALS.badAuthorization };
  if (state.faults.take("unauthorized-request", request.url)) return { refusal: REFUSALS.unauthorizedRequest };
  const allowed = credential.employeesRight !== false && !state.faults.take("missing-right", request.url);
  return allowed ? { credential } : { refusal: REFUSALS.noRight };
}

/** The keys that a credential may read. */
export function readableKeys(credential: Credential, all: readonly { key: string }[]): Set<string> {
  return new Set(credential.attributes ?? all.map(({ key }) => key));
}
