import { and, eq } from "drizzle-orm";
import { auditEntry } from "@treeline/db/schema/audit-entry";
import { member } from "@treeline/db/schema/member";
import { withTenant } from "@treeline/db/tenant";
import { z } from "zod";
import { actorName, type Context, type TenantContext } from "./context.ts";
import type { Cost } from "./cost/costs.ts";
import type { Transaction } from "./cost/meter.ts";
import { AppError, notFound, signInFirst } from "./error.ts";
import { addJob } from "./jobs.ts";
import { ROLE_NAMES } from "./role-names.ts";
import { mayAct, role as roleSchema, type Role } from "./role.ts";

type TenantInput = z.ZodType<{ organizationId: string }>;

/** Reads within one organization, in one transaction. */
export interface Query<I extends TenantInput, O> {
  needs: Role;
  /** What a call may take of the process. */
  cost: Cost;
  input: I;
  run(ctx: TenantContext, input: z.output<I>): Promise<O>;
}

/** Changes one organization. `before` does what must not happen inside a transaction, such as calling Personio. */
export interface Command<I extends TenantInput, O, B = undefined> {
  needs: Role;
  /** The role that a particular input needs, if it is stronger than `needs`. */
  needsFor?(input: z.output<I>): Role;
  /** What a call may take of the process. */
  cost: Cost;
  /** The cost of a particular input, if it is more than `cost`. */
  costFor?(input: z.output<I>): Cost;
  input: I;
  before?(ctx: Context, input: z.output<I>): Promise<B>;
  run(ctx: TenantContext, input: z.output<I>, before: B): Promise<O>;
  /** What follows once the change is committed, such as telling open pages. */
  after?(ctx: Context, input: z.output<I>): Promise<void>;
  /** The ids that the audit entry names; written in the transaction of `run`. */
  audit: { verb: string; subject(input: z.output<I>, output: O): Record<string, string> };
}

/** Something a signed-in person does outside any organization. */
export interface AccountVerb<I extends z.ZodType, O> {
  /** What a call may take of the process. */
  cost: Cost;
  input: I;
  run(ctx: Context & { userId: string }, input: z.output<I>): Promise<O>;
}

export const query = <I extends TenantInput, O>(verb: Query<I, O>) => verb;
export const command = <I extends TenantInput, O, B = undefined>(verb: Command<I, O, B>) => verb;
export const accountVerb = <I extends z.ZodType, O>(verb: AccountVerb<I, O>) => verb;

async function roleIn(ctx: Context, organizationId: string): Promise<Role | null> {
  if (ctx.actor.kind === "system") return "owner";
  const [row] = await ctx.db.auth
    .select({ role: member.role })
    .from(member)
    .where(and(eq(member.organizationId, organizationId), eq(member.userId, ctx.actor.userId)));
  return row ? roleSchema.parse(row.role) : null;
}

/** @throws AppError NOT_FOUND for a foreign or missing organization, FORBIDDEN when the role is too weak. */
export async function requireRole(ctx: Context, organizationId: string, needs: Role): Promise<Role> {
  const held = await roleIn(ctx, organizationId);
  if (!held) throw notFound("organization");
  if (!mayAct(held, needs)) {
    throw new AppError("FORBIDDEN", { en: `This needs the role ${ROLE_NAMES.en[needs]}; you are ${ROLE_NAMES.en[held]}.`, de: `Dafür ist die Rolle ${ROLE_NAMES.de[needs]} nötig; Ihre Rolle ist ${ROLE_NAMES.de[held]}.` }, {
      reason: "role",
      action: { en: "Ask an admin of the organization to do it or to change your role.", de: "Bitten Sie einen Admin der Organisation, es zu tun oder Ihre Rolle zu ändern." },
    });
  }
  return held;
}

/** Runs `work` inside the organization without asking for a role: for the system and for checked callers. */
export function inOrganization<T>(
  ctx: Context,
  organizationId: string,
  role: Role,
  work: (ctx: TenantContext) => Promise<T>,
): Promise<T> {
  return withTenant(ctx.db, organizationId, (tx) =>
    work({
      ...ctx,
      organizationId,
      role,
      tx,
      enqueue: (name, payload, options) => addJob(tx, name, payload, options),
    }),
  );
}

/** Work within what the caller may take; the system's own has no such bounds. */
const metered = <T>({ meter }: Context, cost: Cost, organizationId: string | null, work: () => Promise<T>): Promise<T> =>
  meter ? meter.work(cost, organizationId, work) : work();

/** A transaction of the organization's, in its turn; the system's own has no such bounds. */
const inTransaction = <T>(ctx: Context, kind: Transaction, organizationId: string, role: Role, work: (ctx: TenantContext) => Promise<T>): Promise<T> => {
  const run = () => inOrganization(ctx, organizationId, role, work);
  return ctx.meter ? ctx.meter.transaction(kind, organizationId, run) : run();
};

/** Input is parsed by the caller's edge (tRPC) with `verb.input`. */
export async function runQuery<I extends TenantInput, O>(ctx: Context, verb: Query<I, O>, input: z.output<I>): Promise<O> {
  const role = await requireRole(ctx, input.organizationId, verb.needs);
  const { organizationId } = input;
  const look = (tenant: TenantContext) => verb.run(tenant, input);
  // Heavy work has waited for its turn already.
  return metered(ctx, verb.cost, organizationId, () =>
    verb.cost.heavy ? inOrganization(ctx, organizationId, role, look) : inTransaction(ctx, "read", organizationId, role, look));
}

export async function runCommand<I extends TenantInput, O, B>(
  ctx: Context,
  verb: Command<I, O, B>,
  input: z.output<I>,
): Promise<O> {
  const role = await requireRole(ctx, input.organizationId, verb.needsFor?.(input) ?? verb.needs);
  const cost = verb.costFor?.(input) ?? verb.cost;
  // The caller has asked for `verb.cost` already, before the input was known.
  if (cost !== verb.cost) await ctx.meter?.ask(cost);
  const answer = await metered(ctx, cost, input.organizationId, () => change(ctx, verb, input, role));
  await verb.after?.(ctx, input);
  return answer;
}

async function change<I extends TenantInput, O, B>(ctx: Context, verb: Command<I, O, B>, input: z.output<I>, role: Role): Promise<O> {
  // A command without `before` has B = undefined, which is what the missing call yields.
  const prepared = (await verb.before?.(ctx, input)) as B;
  return await inTransaction(ctx, "change", input.organizationId, role, async (tenant) => {
    const output = await verb.run(tenant, input, prepared);
    await tenant.tx.insert(auditEntry).values({
      organizationId: input.organizationId,
      at: ctx.now(),
      actor: actorName(ctx.actor),
      verb: verb.audit.verb,
      subject: verb.audit.subject(input, output),
    });
    return output;
  });
}

/** @throws AppError UNAUTHORIZED when nobody is signed in. */
export function runAccountVerb<I extends z.ZodType, O>(ctx: Context, verb: AccountVerb<I, O>, input: z.output<I>): Promise<O> {
  if (ctx.actor.kind !== "member") throw signInFirst();
  const { userId } = ctx.actor;
  return metered(ctx, verb.cost, null, () => verb.run({ ...ctx, userId }, input));
}
