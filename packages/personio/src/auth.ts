import { orCancelled, throwIfCancelled } from "./clock.ts";
import { readJson, saysFailure } from "./answer.ts";
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

/** Before a refusal is believed, Personio is asked once more: single ones have been seen for good credentials. */
const BEFORE_ASKING_AGAIN_MS = 2_000;

/**
 * Holds the token of one credential. Throws PersonioError `credential-refused` when Personio's own answer (`success: false`)
 * refuses it twice; a refusal by something in between is tried again, then `unavailable`.
 */
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
      signal,
      read: async (response) => {
        const { status } = response;
        if (![400, 401, 403, 422].includes(status)) return readJson(response, wireToken, "token");
        const code = (await saysFailure(response)) ? "credential-refused" : "unavailable";
        throw new PersonioError(code, `token request was answered ${status}`, { status });
      },
    });
    const lifeMs = answer.data.expires_in === undefined ? DAY_MS : answer.data.expires_in * 1_000;
    held = { text: answer.data.token, turn: ++turn, expiresAt: Number(transport.now()) + Math.max(0, lifeMs - EARLY_MS) };
    return held;
  }

  async function askTwice(signal: AbortSignal | undefined): Promise<Token> {
    try {
      return await ask(signal);
    } catch (error) {
      if (!(error instanceof PersonioError && error.code === "credential-refused")) throw error;
    }
    await orCancelled(transport.sleep(BEFORE_ASKING_AGAIN_MS, signal), signal);
    return ask(signal);
  }

  async function share(signal: AbortSignal | undefined): Promise<Token> {
    for (;;) {
      asking ??= askTwice(signal).finally(() => (asking = null));
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
