import { GUARD_LIMITS } from "@treeline/org/sync/verdict";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { getOrganization } from "./get.ts";
import { updateOrganization } from "./update.ts";

let world: World;
beforeAll(async () => void (world = await startWorld()));
afterAll(() => world.stop());

const settings = async () => (await runQuery(world.admin, getOrganization, { organizationId: world.organizationId })).settings;
const parse = (values: Record<string, unknown>) => updateOrganization.input.safeParse({ organizationId: world.organizationId, ...values });

test("an organization that chose nothing has the defaults", async () => {
  expect(await settings()).toEqual({ timeZone: "Europe/Berlin", preferLegalName: false, preferredNameWhole: false, retentionDays: 90, joinersDays: 0, guard: GUARD_LIMITS });
});

test("an admin sets the guards' limits and how long history keeps who left, and when joiners show; the rest stays", async () => {
  const guard = { ...GUARD_LIMITS, leaves: { min: 0, percent: 2.5 } };
  await runCommand(world.admin, updateOrganization, { organizationId: world.organizationId, guard });
  await runCommand(world.admin, updateOrganization, { organizationId: world.organizationId, retentionDays: 30, joinersDays: 14 });
  expect(await settings()).toEqual({ timeZone: "Europe/Berlin", preferLegalName: false, preferredNameWhole: false, retentionDays: 30, joinersDays: 14, guard });
  const member = await world.addMember("member", world.organizationId);
  await expect(runCommand(member, updateOrganization, { organizationId: world.organizationId, guard: GUARD_LIMITS })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test.each([
  { retentionDays: 0 }, { retentionDays: 3651 }, { retentionDays: 1.5 },
  { joinersDays: -1 }, { joinersDays: 366 }, { joinersDays: 0.5 },
  { guard: { ...GUARD_LIMITS, leaves: { min: -1, percent: 10 } } },
  { guard: { ...GUARD_LIMITS, leaves: { min: 5, percent: 101 } } },
  { guard: { ...GUARD_LIMITS, moves: { min: 100_001, percent: 1 } } },
  { guard: { ...GUARD_LIMITS, other: { min: 1, percent: 1 } } },
  { guard: { ...GUARD_LIMITS, joins: { min: 1, percent: 1, most: 3 } } },
  { guard: { leaves: { min: 1, percent: 1 } } },
])("%j is refused", (values) => expect(parse(values).success).toBe(false));
