import { Company } from "@treeline/personio-emulator/company";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hidePerson } from "../people/hide.ts";
import { overrideField } from "../people/override.ts";
import { releaseField } from "../people/release.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { getChart } from "./get.ts";

let world: World;

beforeEach(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const top = company.hire({ firstName: "Top", lastName: "Test", title: "CEO", managerId: null, hireDate: "2020-01-01" });
  company.hire({ firstName: "Kim", lastName: "Test", title: "Engineer", managerId: top, hireDate: "2020-01-01" });
  world = await startWorld({ company });
  await world.execute((await world.connect()).runId);
});
afterEach(() => world.stop());

test("members see on the chart who was changed by hand, for as long as it holds; viewers don't", async () => {
  const { organizationId } = world;
  const personId = (await world.people()).get("Kim Test")?.id ?? "";
  const viewer = await world.addMember("viewer", organizationId);
  const marked = async (ctx: Parameters<typeof runQuery>[0]) =>
    (await runQuery(ctx, getChart, { organizationId })).people.filter(({ edited }) => edited).map(({ name }) => name);
  expect(await marked(world.admin)).toEqual([]);
  await runCommand(world.admin, overrideField, { organizationId, personId, field: "title", value: "Lead", until: "agrees" });
  expect(await marked(world.admin)).toEqual(["Kim Test"]);
  expect(await marked(viewer)).toEqual([]);
  await runCommand(world.admin, releaseField, { organizationId, personId, field: "title" });
  await runCommand(world.admin, hidePerson, { organizationId, personId, hidden: true });
  expect(await marked(world.admin)).toEqual([]);
});
