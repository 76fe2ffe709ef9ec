import type { TRPCError } from "@trpc/server";
import type { Context } from "@treeline/services/context";
import { notFound } from "@treeline/services/error";
import type { Missing } from "@treeline/services/missing";
import type { Role } from "@treeline/services/role";
import { requireRole } from "@treeline/services/verb";
import { z } from "zod";
import { inputProblem } from "./errors.ts";

const ID = /^[\w-]{1,64}$/;

/** Ids of ours and what they are of; a client id is Personio's and may be refused in other words. */
const KEYS = {
  organizationId: "organization", connectionId: "connection", runId: "run", personId: "person", managerId: "manager", leaverId: "leaver",
  changeId: "change", exportId: "export", memberId: "member", invitationId: "invitation",
} as const satisfies Record<string, Missing>;
type IdKey = keyof typeof KEYS;

const isIdKey = (key: unknown): key is IdKey => typeof key === "string" && Object.hasOwn(KEYS, key);

const place = z.object({ organizationId: z.string() });

/** Keys of ids in the input that can't be one, such as text with spaces or a number. */
export function malformedIds(raw: unknown): IdKey[] {
  if (typeof raw !== "object" || raw === null) return [];
  return Object.entries(raw)
    .filter(([key, value]) => isIdKey(key) && !(typeof value === "string" && ID.test(value)))
    .map(([key]) => key)
    .filter(isIdKey);
}

/** Keys of ids that a verb's own input refused or missed. An input that is no object names no organization. */
export function refusedIds(error: TRPCError): IdKey[] {
  const issues = inputProblem(error)?.issues ?? [];
  return issues.map(({ path }) => path[0] ?? "organizationId").filter(isIdKey);
}

/**
 * Answers for ids that are missing or malformed as for unknown ones: the organization first, then the role, then the rest.
 * `needs` is null outside any organization.
 */
export async function refuseIds(ctx: Context, needs: Role | null, raw: unknown, keys: IdKey[]): Promise<never> {
  const [key = "organizationId"] = keys.filter((one) => one !== "organizationId");
  const { data } = place.safeParse(raw);
  if (keys.includes("organizationId") || (needs && !data)) throw notFound("organization");
  if (needs && data) await requireRole(ctx, data.organizationId, needs);
  throw notFound(KEYS[key]);
}
