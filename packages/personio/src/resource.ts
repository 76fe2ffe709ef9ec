import { readErrorCode } from "./answer.ts";
import { PersonioError } from "./errors.ts";
import { send } from "./request.ts";
import type { Token, Tokens } from "./auth.ts";
import type { Call, Transport } from "./request.ts";

export type ResourceCall<T> = Pick<Call<T>, "kind" | "path" | "signal" | "read"> & { accept?: string };

interface Refusal {
  refused: 401 | 403;
  code: number | null;
}

/**
 * Reads something that needs the token. A 401 or 403 renews the token once (an expired one answers 403); the second
 * refusal is PersonioError `credential-refused` or `missing-right`.
 */
export async function readResource<T>(transport: Transport, tokens: Tokens, call: ResourceCall<T>): Promise<T> {
  const first = await tokens.current(call.signal);
  const answer = await ask(transport, first, call);
  if (!("refused" in answer)) return answer.value;

  const second = await tokens.renew(first, call.signal);
  const again = await ask(transport, second, call);
  if (!("refused" in again)) return again.value;
  throw explain(again, first.text === second.text);
}

async function ask<T>(transport: Transport, token: Token, call: ResourceCall<T>): Promise<{ value: T } | Refusal> {
  return send<{ value: T } | Refusal>(transport, {
    kind: call.kind,
    method: "GET",
    path: call.path,
    headers: { authorization: `Bearer ${token.text}`, accept: call.accept ?? "application/json" },
    signal: call.signal,
    read: async (response) => {
      if (response.status !== 401 && response.status !== 403) return { value: await call.read(response) };
      return { refused: response.status, code: await readErrorCode(response) };
    },
  });
}

/**
 * A fresh token that is answered 403 lacks a right. Only where Personio hands out the same token again and says 403
 * in the body too ("Provided authorization is not valid") is it the token itself. Messages come in two languages.
 */
function explain(refusal: Refusal, sameToken: boolean): PersonioError {
  const { refused: status, code } = refusal;
  const dead = status === 401 || (sameToken && code === 403);
  return dead
    ? new PersonioError("credential-refused", `a renewed token was answered ${status}`, { status })
    : new PersonioError("missing-right", `a valid token was answered ${status}`, { status });
}
