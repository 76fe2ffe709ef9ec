import type { TRPCError } from "@trpc/server";
import type { Context } from "@treeline/services/context";
import { notFound } from "@treeline/services/error";
import type { Role } from "@treeline/services/role";
import { requireRole } from "@treeline/services/verb";
import { z } from "zod";
import { inputProblem } from "./errors.ts";

const ID = /^[\w-]{1,64}$/;

/** Ids of ours; a client id is Personio's and may be refused in other words. */
const KEYS: ReadonlySet<unknown> = new Set(["organizationId", "connectionId", "runId", "personId", "managerId", "leaverId", "changeId", "exportId", "memberId", "invitationId"]);

const isIdKey = (key: unknown): key is string => KEYS.has(key);

const place = z.object({ organizationId: z.string() });

/** Keys of ids in the input that can't be one, such as text with spaces or a number. */
export function malformedIds(raw: unknown): string[] {
  if (typeof raw !== "object" || raw === null) return [];
  return Object.entries(raw)
    .filter(([key, value]) => isIdKey(key) && !(typeof value === "string" && ID.test(value)))
    .map(([key]) => key);
}

/** Keys of ids that a verb's own input refused or missed. An input that is no object names no organization. */
export function refusedIds(error: TRPCError): string[] {
  const issues = inputProblem(error)?.issues ?? [];
  return issues.map(({ path }) => path[0] ?? "organizationId").filter(isIdKey);
}

/**
 * Answers for ids that are missing or malformed as for unknown ones: the organization first, then the role, then the rest.
 * `needs` is null outside any organization.
 */
export async function refuseIds(ctx: Context, needs: Role | null, raw: unknown, keys: string[]): Promise<never> {
  const [key = "organizationId"] = keys.filter((one) => one !== "organizationId");
  const { data } = place.safeParse(raw);
  if (keys.includes("organizationId") || (needs && !data)) throw notFound("organization");
  if (needs && data) await requireRole(ctx, data.organizationId, needs);
  // `runId` → "run": the word that the verbs use, too.
  throw notFound(key.replace(/Id$/, ""));
}
