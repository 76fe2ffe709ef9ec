import { throwIfCancelled } from "./clock.ts";
import { readJson } from "./answer.ts";
import { PersonioError } from "./errors.ts";
import { send } from "./request.ts";
import { wireToken } from "./wire.ts";
import type { Transport } from "./request.ts";

/** A bearer token; `turn` grows with each one asked for, since Personio may hand out the same text again. */
export interface Token {
  text: string;
  turn: number;
  expiresAt: number;
}

export interface Tokens {
  current(signal?: AbortSignal): Promise<Token>;
  /** A newer token than the refused one; callers who ask together share one request. */
  renew(refused: Token, signal?: AbortSignal): Promise<Token>;
}

const DAY_MS = 24 * 60 * 60 * 1_000;
const EARLY_MS = 5 * 60 * 1_000;

/** Holds the token of one credential. Throws PersonioError `credential-refused` when Personio doesn't know it. */
export function holdToken(transport: Transport, credential: { clientId: string; clientSecret: string }): Tokens {
  let held: Token | null = null;
  let asking: Promise<Token> | null = null;
  let turn = 0;

  async function ask(signal: AbortSignal | undefined): Promise<Token> {
    const answer = await send(transport, {
      kind: "auth",
      method: "POST",
      path: "/v1/auth",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ client_id: credential.clientId, client_secret: credential.clientSecret }),
      // The body holds the secret: it goes to no other address than the one configured.
      redirect: "error",
      signal,
      read: async (response) => {
        if ([400, 401, 403, 422].includes(response.status)) {
          await response.body?.cancel();
          throw new PersonioError("credential-refused", `token request was answered ${response.status}`, { status: response.status });
        }
        return readJson(response, wireToken, "token");
      },
    });
    const lifeMs = answer.data.expires_in === undefined ? DAY_MS : answer.data.expires_in * 1_000;
    held = { text: answer.data.token, turn: ++turn, expiresAt: Number(transport.now()) + Math.max(0, lifeMs - EARLY_MS) };
    return held;
  }

  async function share(signal: AbortSignal | undefined): Promise<Token> {
    for (;;) {
      asking ??= ask(signal).finally(() => (asking = null));
      try {
        return await asking;
      } catch (error) {
        throwIfCancelled(signal);
        // Another caller's cancellation is not ours: ask again.
        if (!(error instanceof PersonioError && error.code === "cancelled")) throw error;
      }
    }
  }

  return {
    async current(signal) {
      return held !== null && held.expiresAt > Number(transport.now()) ? held : share(signal);
    },
    async renew(refused, signal) {
      return held !== null && held.turn > refused.turn ? held : share(signal);
    },
  };
}
