/** What may be logged of an unexpected error: never its text, which may hold a row's values (PostgreSQL, Drizzle). */
export interface SafeError {
  name: string;
  /** SQLSTATE, errno or the like. */
  code: string | null;
  /** Where it was thrown. */
  at: string[];
  cause: SafeError | null;
}

export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { name: typeof error, code: null, at: [], cause: null };
  const at = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)).slice(0, 8).map((line) => line.trim());
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  return { name: error.name, code, at, cause: error.cause === undefined ? null : safeError(error.cause) };
}
