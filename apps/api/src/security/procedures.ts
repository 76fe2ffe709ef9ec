import { ROLES, type Role } from "@treeline/services/role";
import { z } from "zod";
import { appRouter } from "../router.ts";

/** What the suite needs of a procedure; one that lacks any of it fails the suite. */
const definition = z.object({
  type: z.enum(["query", "mutation", "subscription"]),
  inputs: z.tuple([z.instanceof(z.ZodType)], "declares no input, or several"),
  meta: z.object({
    needs: z.enum(ROLES).nullable(),
    needsFor: z.custom<(input: unknown) => Role>((value) => typeof value === "function").optional(),
    cost: z.object({ points: z.number().positive(), heavy: z.boolean() }),
  }),
});

export interface Procedure {
  path: string;
  /** As declared, not yet checked. */
  declared: unknown;
}

const hasDefinition = (procedure: unknown): procedure is { _def: unknown } =>
  typeof procedure === "function" && "_def" in procedure;

/** Everything that the API answers under /trpc, by path. */
export const PROCEDURES: readonly Procedure[] = Object.entries<unknown>(appRouter._def.procedures).map(
  ([path, procedure]) => ({ path, declared: hasDefinition(procedure) ? procedure._def : null }),
);

/** @throws Error that names the procedure and what it lacks: a role, a cost or an input */
export function declarationOf({ path, declared }: Procedure) {
  const { success, data, error } = definition.safeParse(declared);
  if (!success)
    throw new Error(`${path}: ${error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}`);
  const {
    type,
    inputs: [input],
    meta,
  } = data;
  return { path, type, input, ...meta };
}
