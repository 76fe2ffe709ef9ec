import { isPersoniosRefusal } from "./answer.ts";
import { PersonioError } from "./errors.ts";
import { send } from "./request.ts";
import type { Token, Tokens } from "./auth.ts";
import type { Call, Transport } from "./request.ts";

export type ResourceCall<T> = Pick<Call<T>, "kind" | "path" | "signal" | "read"> & { accept?: string };

interface Refusal {
  refused: 401 | 403;
}

/**
 * Reads something that needs the token. Any 401 or 403 renews the token once (an expired one answers 403). After that, a
 * refusal of Personio's own is PersonioError `missing-right`: the token request has just accepted the credential, so it
 * isn't refused. One that isn't Personio's comes from something in between: it is tried again, then `unavailable`.
 */
export async function readResource<T>(transport: Transport, tokens: Tokens, call: ResourceCall<T>): Promise<T> {
  const first = await tokens.current(call.signal);
  const answer = await ask(transport, first, call, { renewed: false });
  if (!("refused" in answer)) return answer.value;

  const second = await tokens.renew(first, call.signal);
  const again = await ask(transport, second, call, { renewed: true });
  if (!("refused" in again)) return again.value;
  throw new PersonioError("missing-right", `a renewed token was answered ${again.refused}`, { status: again.refused });
}

function ask<T>(transport: Transport, token: Token, call: ResourceCall<T>, { renewed }: { renewed: boolean }): Promise<{ value: T } | Refusal> {
  return send<{ value: T } | Refusal>(transport, {
    kind: call.kind,
    method: "GET",
    path: call.path,
    headers: { authorization: `Bearer ${token.text}`, accept: call.accept ?? "application/json" },
    signal: call.signal,
    read: async (response) => {
      const { status } = response;
      if (status !== 401 && status !== 403) return { value: await call.read(response) };
      const own = await isPersoniosRefusal(response);
      if (renewed && !own) throw new PersonioError("unavailable", `something other than Personio answered ${status}`, { status });
      return { refused: status };
    },
  });
}
