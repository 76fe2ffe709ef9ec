import type { Wording } from "@treeline/org/language";
import { AppError, type ErrorCode } from "../error.ts";

/** Why there is no file, in words of the asker's language. */
export const refusal = (code: ErrorCode, { message, action }: { message: string; action: string }): AppError => new AppError(code, inBoth(message), { action: inBoth(action) });

const inBoth = (text: string): Wording => ({ en: text, de: text });
