import { TRPCError, type TRPCDefaultErrorShape } from "@trpc/server";
import { AppError } from "@treeline/services/error";
import { ZodError, type z } from "zod";

/** The failure of parsing a procedure's input; one inside a verb is a bug and no such thing. */
export const inputProblem = (error: TRPCError): ZodError | null =>
  error.code === "BAD_REQUEST" && error.cause instanceof ZodError ? error.cause : null;

/** Our own words are sentences; zod's are not and need the field's name. */
function sentence({ path, message }: z.core.$ZodIssue): string {
  return message.endsWith(".") ? message : `${path.join(".") || "input"}: ${message}.`;
}

/** Expected failures keep their code and words; the rest stays what tRPC made of it. */
export function asTrpcError(error: TRPCError): TRPCError {
  const { cause } = error;
  if (cause instanceof AppError) return new TRPCError({ code: cause.code, message: cause.message, cause });
  const problem = inputProblem(error);
  if (problem) return new TRPCError({ code: "BAD_REQUEST", message: problem.issues.map(sentence).join(" "), cause: problem });
  return error;
}

export const unexpected = (requestId: string | null) =>
  `Something went wrong on our side. If it stays, tell your operator this request: ${requestId ?? "unknown"}`;

/** What a client sees of an error. Nothing of an unexpected one but the request's id, by which its log line is found. */
export function errorShape(shape: TRPCDefaultErrorShape, error: TRPCError, requestId: string | null) {
  const known = error.cause instanceof AppError ? error.cause : null;
  const { code, httpStatus, path } = shape.data;
  return {
    ...shape,
    message: error.code === "INTERNAL_SERVER_ERROR" ? unexpected(requestId) : shape.message,
    data: { code, httpStatus, path, requestId, reason: known?.reason ?? null, action: known?.action ?? null },
  };
}
