import { ADVICE, type Advice } from "./advice.ts";

export type PersonioErrorCode =
  | "credential-refused" | "missing-right" | "rate-limited" | "unavailable" | "timeout" | "bad-answer" | "api-retired" | "incomplete"
  | "picture-too-large" | "cancelled";

/**
 * Everything that can go wrong with Personio. `message` is for logs: it names the request and the status, never a
 * secret, a token or anything about a person. `advice` is for people. `status` is null when no answer came.
 */
export class PersonioError extends Error {
  readonly code: PersonioErrorCode;
  readonly status: number | null;

  constructor(code: PersonioErrorCode, message: string, options: { status?: number | null; cause?: unknown } = {}) {
    super(message, "cause" in options ? { cause: options.cause } : undefined);
    this.name = "PersonioError";
    this.code = code;
    this.status = options.status ?? null;
  }

  get advice(): Advice {
    return ADVICE[this.code];
  }
}
