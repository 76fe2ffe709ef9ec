import { randomBytes } from "node:crypto";
import type { Credential } from "./credential.ts";

export const TOKEN_SECONDS = 86_400;

export interface Tokens {
  /** The same token for 24 hours, as Personio does. */
  of(credential: Credential): string;
  /** The credential of a living token. */
  find(token: string): Credential | null;
  end(token: string): void;
}

export function createTokens(now: () => number): Tokens {
  const living = new Map<string, { credential: Credential; until: number }>();
  return {
    of(credential) {
      for (const [token, entry] of living) {
        if (entry.credential === credential && entry.until > now()) return token;
      }
      const token = `papi-${randomBytes(24).toString("base64url")}`;
      living.set(token, { credential, until: now() + TOKEN_SECONDS * 1_000 });
      return token;
    },
    find(token) {
      const entry = living.get(token);
      return entry && entry.until > now() ? entry.credential : null;
    },
    end: (token) => void living.delete(token),
  };
}
