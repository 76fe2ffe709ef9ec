import { TRPCError, type TRPCDefaultErrorShape } from "@trpc/server";
import type { Language, Wording } from "@treeline/org/language";
import { AppError } from "@treeline/services/error";
import { inputWords } from "@treeline/services/input-words";
import { ZodError, type z } from "zod";

/** The failure of parsing a procedure's input; one inside a verb is a bug and no such thing. */
export const inputProblem = (error: TRPCError): ZodError | null =>
  error.code === "BAD_REQUEST" && error.cause instanceof ZodError ? error.cause : null;

const MISFIT: Record<Language, (field: string, message: string) => string> = {
  en: (field, message) => `${field}: ${message}.`,
  de: (field) => `Diese Eingabe passt nicht: ${field}.`,
};

/** Our own words are sentences; zod's are English, no sentences and need the field's name. */
function sentence({ path, message }: z.core.$ZodIssue, language: Language): string {
  const own = inputWords(message);
  if (own) return own[language];
  const field = path.join(".") || "input";
  return MISFIT[language](field, message);
}

/** Expected failures keep their code and get words in the language of whoever asks; the rest stays what tRPC made of it. */
export function asTrpcError(error: TRPCError, language: Language): TRPCError {
  const { cause } = error;
  if (cause instanceof AppError) return new TRPCError({ code: cause.code, message: cause.told(language).message, cause });
  const problem = inputProblem(error);
  if (problem) return new TRPCError({ code: "BAD_REQUEST", message: problem.issues.map((issue) => sentence(issue, language)).join(" "), cause: problem });
  return error;
}

const UNEXPECTED: Wording = {
  en: "Something went wrong on our side. If it stays, tell your operator this request:",
  de: "Bei uns ist etwas schiefgegangen. Wenn es so bleibt, nennen Sie denen, die Treeline betreiben, diese Anfrage:",
};

export const unexpected = (requestId: string | null, language: Language) => `${UNEXPECTED[language]} ${requestId ?? "unknown"}`;

/** Of the request that failed. */
interface Asked {
  requestId: string | null;
  language: Language;
}

/** What a client sees of an error. Nothing of an unexpected one but the request's id, by which its log line is found. */
export function errorShape(shape: TRPCDefaultErrorShape, error: TRPCError, { requestId, language }: Asked) {
  const known = error.cause instanceof AppError ? error.cause : null;
  const { code, httpStatus, path } = shape.data;
  return {
    ...shape,
    message: error.code === "INTERNAL_SERVER_ERROR" ? unexpected(requestId, language) : shape.message,
    data: { code, httpStatus, path, requestId, reason: known?.reason ?? null, action: known?.told(language).action ?? null, retryAfter: known?.retryAfter ?? null },
  };
}
