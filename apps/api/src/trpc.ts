import { initTRPC, TRPCError } from "@trpc/server";
import type { Language } from "@treeline/org/language";
import type { Context } from "@treeline/services/context";
import type { Cost } from "@treeline/services/cost/costs";
import { signInFirst } from "@treeline/services/error";
import type { Role } from "@treeline/services/role";
import { runAccountVerb, runCommand, runQuery, type AccountVerb, type Command, type Query } from "@treeline/services/verb";
import type { z } from "zod";
import { actingAs, type RequestContext } from "./context.ts";
import { asTrpcError, errorShape } from "./errors.ts";
import { malformedIds, refusedIds, refuseIds } from "./ids.ts";

type TenantInput = z.ZodType<{ organizationId: string }>;

/** What every procedure declares. */
interface Declared {
  /** The weakest role that may call it; null outside any organization. */
  needs: Role | null;
  /** The role that a particular input needs, if it is stronger than `needs`. */
  needsFor?(input: unknown): Role;
  cost: Cost;
}

const t = initTRPC.context<RequestContext>().meta<Declared>().create({
  isDev: false,
  // Each stream ends after a while, and the browser asks again: with its session of then.
  sse: { maxDurationMs: 600_000, ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 40_000 } },
  errorFormatter: ({ shape, error, ctx }) => errorShape(shape, error, { requestId: ctx?.requestId ?? null, language: ctx?.language ?? "en" }),
});

export const router = t.router;

const spoken = t.procedure.use(async ({ ctx, next }) => {
  const result = await next();
  if (!result.ok) throw asTrpcError(result.error, ctx.language);
  return result;
});

/** Counts the call against its caller's and its address's budget, and then requires a session. */
const signedIn = (cost: Cost) =>
  spoken.use(async ({ ctx, next }) => {
    await ctx.ask(cost);
    if (ctx.userId === null) throw signInFirst();
    return next({ ctx: { acting: actingAs(ctx.services, { ...ctx, userId: ctx.userId }) } });
  });

/** A procedure for a verb. */
const procedureFor = ({ needs, needsFor, cost }: Declared) =>
  signedIn(cost).meta({ needs, cost, ...(needsFor && { needsFor }) }).use(async ({ ctx, getRawInput, next }) => {
    const raw = await getRawInput();
    const malformed = malformedIds(raw);
    if (malformed.length > 0) return refuseIds(ctx.acting, needs, raw, malformed);
    const result = await next();
    const refused = result.ok ? [] : refusedIds(result.error);
    const answered = needs ? refused : refused.filter((key) => key !== "organizationId");
    return answered.length > 0 ? refuseIds(ctx.acting, needs, raw, answered) : result;
  });

/** tRPC parsed `input` with this very schema; its types lose that for a schema that is a type parameter. */
const parsedBy = <I extends z.ZodType>(_schema: I, input: unknown) => input as z.output<I>;

/** A verb that reads, as a query. */
export const queryOf = <I extends TenantInput, O>(verb: Query<I, O>) =>
  procedureFor(verb)
    .input(verb.input)
    .query(async ({ ctx, input }) => ctx.holdLists(await runQuery(ctx.acting, verb, parsedBy(verb.input, input))));

/** A verb that changes something, as a mutation. */
export const mutationOf = <I extends TenantInput, O, B>(verb: Command<I, O, B>) =>
  procedureFor(verb)
    .input(verb.input)
    .mutation(({ ctx, input }) => runCommand(ctx.acting, verb, parsedBy(verb.input, input)));

/** A verb outside any organization that reads. */
export const accountQueryOf = <I extends z.ZodType, O>(verb: AccountVerb<I, O>) =>
  procedureFor({ needs: null, cost: verb.cost })
    .input(verb.input)
    .query(({ ctx, input }) => runAccountVerb(ctx.acting, verb, parsedBy(verb.input, input)));

/** A verb outside any organization that changes something. */
export const accountMutationOf = <I extends z.ZodType, O>(verb: AccountVerb<I, O>) =>
  procedureFor({ needs: null, cost: verb.cost })
    .input(verb.input)
    .mutation(async ({ ctx, input }) => {
      // A cookie is believed for half a minute after its session or its account has gone; what changes something asks the database.
      if (!(await ctx.isSignedIn())) throw signInFirst();
      return runAccountVerb(ctx.acting, verb, parsedBy(verb.input, input));
    });

/** A verb outside any organization that can't be undone: by the caller's password, or a sign-in of the last minutes where there is none. */
export const confirmedMutationOf = <I extends z.ZodType<{ password?: string }>, O>(verb: AccountVerb<I, O>) =>
  procedureFor({ needs: null, cost: verb.cost })
    .input(verb.input)
    .mutation(async ({ ctx, input }) => {
      const parsed = parsedBy(verb.input, input);
      await ctx.confirmIdentity(parsed.password ?? null);
      return runAccountVerb(ctx.acting, verb, parsed);
    });

/**
 * A verb that reads, followed as it changes. The first look is taken before the stream begins, so that a caller who
 * may not look gets a status instead of a stream (see `http/refused-streams`).
 */
export const subscriptionOf = <I extends TenantInput, O>(
  verb: Query<I, O>,
  watch: (ctx: Context, input: z.output<I>, signal: AbortSignal) => AsyncIterable<O>,
) =>
  procedureFor(verb)
    .input(verb.input)
    .subscription(async ({ ctx, input, signal }) => {
      const parsed = parsedBy(verb.input, input);
      await runQuery(ctx.acting, verb, parsed);
      // Later looks are the system's doing: only the first one is counted.
      const { meter: _, ...unmetered } = ctx.acting;
      const gone = signal ?? new AbortController().signal;
      const close = ctx.meter.openStream(gone);
      const views = whileSignedIn(ctx.isSignedIn, gone, (until) => watch(unmetered, parsed, until));
      return following(views, ctx.language, close);
    });

/** How long an idle stream may outlive its session. */
const SESSION_CHECK_MS = 5_000;

/** Passes on the views of `watch` until `signal` aborts or the session ends. @throws AppError UNAUTHORIZED once the session has ended */
async function* whileSignedIn<O>(isSignedIn: () => Promise<boolean>, signal: AbortSignal, watch: (until: AbortSignal) => AsyncIterable<O>): AsyncGenerator<O, void> {
  const over = new AbortController();
  // A check that fails, for lack of a database, leaves the stream open; the next check decides.
  const timer = setInterval(() => void isSignedIn().then((yes) => { if (!yes) over.abort(); }, () => {}), SESSION_CHECK_MS);
  try {
    for await (const view of watch(AbortSignal.any([signal, over.signal]))) {
      if (!(await isSignedIn())) throw signInFirst();
      yield view;
    }
    if (over.signal.aborted) throw signInFirst();
  } finally {
    clearInterval(timer);
  }
}

/** Failures on the way keep their code, as those of a query do. `close` is called at the end. */
async function* following<O>(views: AsyncIterable<O>, language: Language, close: () => void): AsyncGenerator<O, void> {
  try {
    yield* views;
  } catch (error) {
    throw asTrpcError(new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: error }), language);
  } finally {
    close();
  }
}
