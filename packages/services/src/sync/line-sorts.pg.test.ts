import { Company } from "@treeline/personio-emulator/company";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listFindings } from "../findings/list.ts";
import { startWorld, type World } from "../testing.ts";
import { runQuery } from "../verb.ts";
import { listRunLines } from "./lines.ts";

let world: World;
let company: Company;
let connectionId: string;
let runId: string;

beforeAll(async () => {
  company = new Company({ name: "Test", domain: "test.example" });
  const top = company.hire({ firstName: "Top", lastName: "Test", hireDate: "2020-01-01", title: "CEO" });
  const lead = company.hire({ firstName: "Lea", lastName: "Test", hireDate: "2020-01-01", title: "Lead", managerId: top });
  const mover = company.hire({ firstName: "Mo", lastName: "Test", hireDate: "2020-01-01", title: "Engineer", managerId: lead, picture: { kind: "drawn", seed: "mo", hair: "any", format: "png" } });
  company.hire({ firstName: "Val", lastName: "Test", hireDate: "2020-01-01", title: "Engineer", managerId: lead });
  const leaver = company.hire({ firstName: "Lou", lastName: "Test", hireDate: "2020-01-01", title: "Engineer", managerId: lead });
  world = await startWorld({ company });
  const connected = await world.connect();
  ({ connectionId } = connected);
  await world.execute(connected.runId);
  company.move(mover, top);
  company.promote(mover, "Architect");
  company.promote(company.all().find(({ firstName }) => firstName === "Val")?.id ?? 0, "Senior Engineer");
  company.leave(leaver, { date: "2026-01-01" });
  company.hire({ firstName: "Lou", lastName: "Again", hireDate: "2026-02-01", email: company.get(leaver).email, title: "Engineer", managerId: lead });
  runId = (await world.sync(connectionId)).id;
});
afterAll(() => world.stop());

const namesOf = async (sort: "left" | "moved" | "changed" | "joined") =>
  (await runQuery(world.admin, listRunLines, { organizationId: world.organizationId, runId, limit: 100, sort })).lines.map(({ name }) => name);

test("a run's lines can be narrowed to a sort; who moved and changed is under both", async () => {
  const { total, sorts } = await runQuery(world.admin, listRunLines, { organizationId: world.organizationId, runId, limit: 1 });
  expect({ total, sorts }).toEqual({ total: 4, sorts: { left: 1, moved: 1, changed: 2, joined: 1 } });
  expect(await namesOf("left")).toEqual(["Lou Test"]);
  expect(await namesOf("moved")).toEqual(["Mo Test"]);
  expect(await namesOf("changed")).toEqual(["Mo Test", "Val Test"]);
  expect(await namesOf("joined")).toEqual(["Lou Again"]);
});

test("a leaver whom somebody new may be is named as last known", async () => {
  const { findings } = await runQuery(world.admin, listFindings, { organizationId: world.organizationId });
  expect(findings.find(({ kind }) => kind === "same-person")?.people.map(({ name }) => name)).toEqual(["Lou Again", "Lou Test"]);
});
