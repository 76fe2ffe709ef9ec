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
  action?: string;
}

/** An expected failure. `message` is a sentence for the person who asked; each app maps `code` once. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly reason: string | null;
  readonly action: string | null;

  constructor(code: ErrorCode, message: string, { reason, action }: Details = {}) {
    super(message);
    this.name = "AppError";
    this.code = code;
    this.reason = reason ?? null;
    this.action = action ?? null;
  }
}

/** The one answer for what is missing, foreign or malformed, so that nobody can tell which. */
export const notFound = (what: string) => new AppError("NOT_FOUND", `There is no such ${what}, or you may not see it.`);
