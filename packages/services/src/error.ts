import type { Language, Wording } from "@treeline/org/language";
import { MISSING, type Missing } from "./missing.ts";

export type ErrorCode =
  | "NOT_FOUND"
  | "FORBIDDEN"
  | "UNAUTHORIZED"
  | "BAD_REQUEST"
  | "CONFLICT"
  | "UNPROCESSABLE_CONTENT"
  | "TOO_MANY_REQUESTS";

interface Details {
  /** A stable word for programs, e.g. `credential-refused`. */
  reason?: string;
  /** What the reader can do about it, a sentence. */
  action?: Wording;
  /** Seconds after which the same may be asked again. */
  retryAfter?: number;
}

/** What the person who asked is told: what happened, and what they can do about it. */
export interface Told {
  message: string;
  action: string | null;
}

/** An expected failure, in a sentence for the person who asked; `message` and `action` are in English, for logs. Each app maps `code` once. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly reason: string | null;
  readonly action: string | null;
  /** Seconds after which the same may be asked again; null where waiting doesn't help. */
  readonly retryAfter: number | null;
  readonly #told: Record<Language, Told>;

  constructor(code: ErrorCode, message: Wording, { reason, action, retryAfter }: Details = {}) {
    super(message.en);
    this.name = "AppError";
    this.code = code;
    this.reason = reason ?? null;
    this.action = action?.en ?? null;
    this.retryAfter = retryAfter ?? null;
    this.#told = { en: { message: message.en, action: this.action }, de: { message: message.de, action: action?.de ?? null } };
  }

  told(language: Language): Told {
    return this.#told[language];
  }
}

/** The one answer for what is missing, foreign or malformed, so that nobody can tell which. */
export const notFound = (what: Missing) => new AppError("NOT_FOUND", MISSING[what]);

/** Nobody is signed in. */
export const signInFirst = () => new AppError("UNAUTHORIZED", { en: "Sign in first.", de: "Melden Sie sich zuerst an." });
