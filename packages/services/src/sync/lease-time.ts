import type { Context } from "../context.ts";

const LEASE_MS = 30_000;

/** How long a worker may be silent before others take over what it had. */
export const leaseMs = (ctx: Context): number => ctx.leaseMs ?? LEASE_MS;
