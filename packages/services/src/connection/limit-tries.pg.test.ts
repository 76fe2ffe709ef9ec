import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "../context.ts";
import { AppError } from "../error.ts";
import { startWorld, type World } from "../testing.ts";
import { limitTries } from "./limit-tries.ts";
import { openPersonio } from "./personio.ts";

let world: World;
beforeAll(async () => {
  world = await startWorld({ limits: false });
});
afterAll(() => world.stop());

let others = 0;
/** A Client ID that nobody has tried. */
const otherClientId = () => `papi-other-${(others += 1)}`;

/** An account with an organization of its own, at an address. */
async function founder(address: string): Promise<{ ctx: Context; organizationId: string }> {
  const organizationId = await world.addOrganization();
  return { organizationId, ctx: { ...(await world.addMember("owner", organizationId)), address } };
}

/** Whether so many tries, all at once, may be sent to Personio. */
async function allowed(tries: readonly { ctx: Context; organizationId: string; clientId: string }[]): Promise<number> {
  const done = await Promise.allSettled(tries.map(({ ctx, ...input }) => limitTries(ctx, input, "check")));
  const refused = done.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  for (const reason of refused) {
    if (!(reason instanceof AppError)) throw reason;
    expect(reason).toMatchObject({ code: "TOO_MANY_REQUESTS", reason: "too-many-tries", retryAfter: expect.any(Number) });
  }
  return tries.length - refused.length;
}

test("security M8: guesses by one account are limited across its organizations", async () => {
  const { ctx } = await founder("198.51.100.1");
  const organizations = await Promise.all(Array.from({ length: 4 }, () => world.addOrganization()));
  expect(await allowed(organizations.flatMap((organizationId) => Array.from({ length: 15 }, () => ({ ctx, organizationId, clientId: otherClientId() }))))).toBe(40);
});

test("security M8: guesses from one address are limited across accounts", async () => {
  const founders = await Promise.all(["2001:db8::1", "2001:db8::2", "2001:db8:0:0:3::", "2001:db8::4"].map(founder));
  expect(await allowed(founders.flatMap((one) => Array.from({ length: 18 }, () => ({ ...one, clientId: otherClientId() }))))).toBe(60);
  const elsewhere = await founder("2001:db8:1::1");
  expect(await allowed([{ ...elsewhere, clientId: otherClientId() }])).toBe(1);
});

test("security M8: guesses of one Client ID's secret are limited across accounts", async () => {
  const founders = await Promise.all(["198.51.100.2", "198.51.100.3", "198.51.100.4"].map(founder));
  expect(await allowed(founders.flatMap((one) => Array.from({ length: 10 }, () => ({ ...one, clientId: "papi-known" }))))).toBe(20);
  const [first] = founders;
  if (!first) throw new Error("nobody");
  expect(await allowed([{ ...first, clientId: otherClientId() }])).toBe(1);
});

test("security M8: who knows a Client ID without its secret can't keep its owner's requests waiting", async () => {
  // As many sign-ins as Personio allows a minute; a refusal is asked about twice.
  const guesses = Array.from({ length: 30 }, (_, n) => openPersonio(world.system, { ...DEMO_CREDENTIAL, clientSecret: `guess ${n}` }).readGrant().catch(() => null));
  await Promise.all(guesses);
  const waits: number[] = [];
  await openPersonio(world.system, DEMO_CREDENTIAL, ({ waitedMs }) => void waits.push(waitedMs)).readGrant();
  // Where the guesses had taken its slots, it would wait for most of a minute.
  expect(waits.length).toBeGreaterThan(0);
  expect(Math.max(...waits)).toBeLessThan(10_000);
});

test("security M8: what the limiters keep shows no secret and no Client ID", async () => {
  await openPersonio(world.system, DEMO_CREDENTIAL).readGrant();
  await limitTries(world.admin, { organizationId: world.organizationId, clientId: DEMO_CREDENTIAL.clientId }, "check");
  const kept = JSON.stringify(await world.root`select bucket from request_slot`);
  expect(kept).not.toContain(DEMO_CREDENTIAL.clientId);
  expect(kept).not.toContain(DEMO_CREDENTIAL.clientSecret);
});
