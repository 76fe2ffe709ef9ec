import { columnsOf } from "@treeline/org/chart/columns";
import { buildForest } from "@treeline/org/chart/forest";
import { countHeads, HeadCounts } from "@treeline/org/chart/head-counts";
import { Company } from "@treeline/personio-emulator/company";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getChart } from "../chart/get.ts";
import { listUnplaced } from "../chart/unplaced.ts";
import type { Context } from "../context.ts";
import { createExport } from "../export/create.ts";
import { downloadExport } from "../export/download.ts";
import { makeExport } from "../export/make.ts";
import { composeMail } from "../mail/compose.ts";
import { getOrganization } from "../organization/get.ts";
import { updateOrganization } from "../organization/update.ts";
import { getRun } from "../sync/get.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { getPerson } from "./get.ts";
import { hidePerson } from "./hide.ts";
import { listPeople } from "./list.ts";

let world: World;
let organizationId: string;
let connectionId: string;
let lastRun: string;
const ROLES = ["viewer", "member", "admin", "owner"] as const;
const who = new Map<string, Context>();
const as = (role: string) => who.get(role) ?? world.admin;

/**
 * Ada leads Bo, a seat that Cy left with Di below, and Eve, who has yet to start. Fay and Gus have no manager, and Gus has
 * somebody who has yet to start below. Hal left a seat at the top whose only report is hidden.
 */
beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const person = (firstName: string, managerId: number | null, hireDate = "2020-01-01") => company.hire({ firstName, lastName: "Test", title: `${firstName} title`, managerId, hireDate });
  const ada = person("Ada", null);
  person("Bo", ada);
  const cy = person("Cy", ada);
  person("Di", cy);
  person("Eve", ada, "2026-11-20");
  person("Fay", null);
  const gus = person("Gus", null);
  person("Ivo", gus, "2026-11-20");
  person("Late", ada, "2027-11-20");
  const hal = person("Hal", null);
  person("Jo", hal);
  for (const id of [cy, hal]) company.leave(id, { date: "2026-01-01" });
  world = await startWorld({ company });
  organizationId = world.organizationId;
  for (const role of ROLES) who.set(role, role === "admin" ? world.admin : await world.addMember(role, organizationId));
  await runCommand(world.admin, updateOrganization, { organizationId, joinersDays: 30 });
  const connected = await world.connect();
  ({ connectionId } = connected);
  lastRun = (await world.execute(connected.runId)).id;
  const jo = (await world.people()).get("Jo Test");
  await runCommand(world.admin, hidePerson, { organizationId, personId: jo?.id ?? "", hidden: true });
});
afterAll(() => world.stop());

/** The chart of a role as its page counts it. */
async function chartOf(role: string) {
  const { people } = await runQuery(as(role), getChart, { organizationId });
  const columns = columnsOf(people);
  const heads = new HeadCounts(columns, buildForest(columns));
  return { people, heads };
}

test.for(ROLES)("[HC6] case C4: dashboard, chart, list, profiles and the unplaced count the same for the role %s", async (role) => {
  const { people, heads } = await chartOf(role);
  const { placed, unplaced, arriving, ...all } = heads.all();
  const inside = role === "admin" || role === "owner";
  expect({ ...all, placed, unplaced, arriving }).toEqual(inside
    ? { people: 6, vacant: 2, placed: 5, unplaced: 1, arriving: 2 }
    : { people: 5, vacant: 2, placed: 3, unplaced: 2, arriving: 0 });
  expect(await runQuery(as(role), getOrganization, { organizationId })).toMatchObject({ ...all, unplaced });
  expect((await runQuery(as(role), listUnplaced, { organizationId })).people).toHaveLength(unplaced);
  const listed = await runQuery(as(role), listPeople, { organizationId, limit: 100 });
  expect(countHeads(listed.people)).toEqual({ ...all, arriving });
  for (const [row, { id }] of people.entries()) {
    const profile = await runQuery(as(role), getPerson, { organizationId, personId: id });
    expect([countHeads(profile.reports), profile.inAll]).toEqual([heads.direct(row), heads.inAll(row)]);
  }
});

test("case C4: a vacant seat is never told as a person without a place", async () => {
  const { people, heads } = await chartOf("viewer");
  const top = people.findIndex(({ title }) => title === "Hal title");
  expect([people[top]?.seat, heads.inAll(top)]).toEqual(["vacant", { people: 0, vacant: 0, arriving: 0 }]);
});

test("case C4: a table counts as the chart does, vacant seats apart", async () => {
  const { exportId } = await runCommand(as("viewer"), createExport, { organizationId, format: "csv", page: "fit", landscape: true, arrangement: "tree", density: "normal" });
  await makeExport(world.system, { organizationId, exportId }, new AbortController().signal);
  const { bytes } = await runQuery(as("viewer"), downloadExport, { organizationId, exportId });
  const [head = "", ...rows] = bytes.toString("utf8").split("\r\n");
  const columns = head.replace("\uFEFF", "").split(",");
  const cell = (row: string, column: string) => row.split(",")[columns.indexOf(column)];
  const ada = rows.find((row) => row.includes("Ada Test")) ?? "";
  expect(["Direct reports", "Total reports", "Direct vacant seats", "Total vacant seats"].map((column) => cell(ada, column))).toEqual(["1", "2", "1", "1"]);
});

test("case S22: a run says why Personio lists more records than people are on the chart; who starts later is told to admins alone", async () => {
  const countsOf = async (role: string) => (await runQuery(as(role), getRun, { organizationId, runId: lastRun })).counts;
  expect(await countsOf("admin")).toEqual({ read: 11, joined: 6, changed: 0, left: 0, unchanged: 0, apart: { left: 2, notStarted: 3, unreadable: 0, other: 0, kept: 0 } });
  expect(await countsOf("member")).toMatchObject({ apart: { left: 0, notStarted: 0, unreadable: 0, other: 5, kept: 0 } });
  // The same read again is not planned anew, and says the same.
  const again = await world.sync(connectionId);
  expect((await world.sync(connectionId)).counts).toEqual(again.counts);
  expect(again.counts).toMatchObject({ read: 11, joined: 0, unchanged: 6, apart: { left: 2, notStarted: 3 } });
});

test("case C4: the mail of the import counts as the dashboard of its reader's chart", async () => {
  const [mail] = await composeMail(world.system, { kind: "import-done", organizationId, runId: lastRun });
  expect(mail?.content).toMatchObject({ people: 6, unplaced: 1, vacant: 2 });
});

test("case S23: findings are counted, and the records that they speak of, each once", async () => {
  const { findings, records } = await runQuery(as("viewer"), getOrganization, { organizationId });
  // Five people without a picture, and two seats whose team still names who left.
  expect(findings).toBeGreaterThan(1);
  expect(records).toBeGreaterThan(findings);
});
