import pino, { type DestinationStream, type Logger } from "pino";

interface SafeError {
  type: string;
  message: string;
  code?: string;
  stack: string;
  cause?: SafeError;
}

/** Fields of PostgreSQL's errors that name things of ours; its message and detail quote values. */
const DATABASE_FIELDS = ["code", "schema_name", "table_name", "column_name", "constraint_name", "routine"] as const;

function safeMessage(error: Error): string {
  if (error.name === "PostgresError") {
    const fields = new Map(Object.entries(error));
    return DATABASE_FIELDS.flatMap((name) => (fields.has(name) ? [`${name}=${String(fields.get(name))}`] : [])).join(" ");
  }
  // Drizzle appends the parameters of the statement.
  return error.message.split("\nparams:")[0] ?? "";
}

/** An error for the log, without values that a statement carried: they are people's names and addresses. */
export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, message: "", stack: "" };
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  return {
    type: error.name,
    message: safeMessage(error),
    ...("code" in error && typeof error.code === "string" && { code: error.code }),
    stack: frames.join("\n"),
    ...(error.cause !== undefined && { cause: safeError(error.cause) }),
  };
}

/** JSON lines on standard output, or to `destination`. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: { app: "api" }, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: safeError } };
  return destination ? pino(options, destination) : pino(options);
}
