import { z } from "zod";
import { notFound } from "./error.ts";
import type { Missing } from "./missing.ts";

const uuid = z.uuid();

/** Input of everything that happens inside an organization. */
export const inOneOrganization = z.object({ organizationId: z.string() });

/** @throws AppError NOT_FOUND for text that is no id, as for an id that is missing. */
export function requireId(text: string, what: Missing): string {
  if (!uuid.safeParse(text).success) throw notFound(what);
  return text;
}
