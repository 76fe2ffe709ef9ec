import { Company } from "@treeline/personio-emulator/company";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listChanges } from "../changes/list.ts";
import { packChart } from "../chart/bytes.ts";
import { getChart } from "../chart/get.ts";
import { listUnplaced } from "../chart/unplaced.ts";
import type { Context } from "../context.ts";
import { createExport } from "../export/create.ts";
import { downloadExport } from "../export/download.ts";
import { makeExport } from "../export/make.ts";
import { listFindings } from "../findings/list.ts";
import { getOrganization } from "../organization/get.ts";
import { updateOrganization } from "../organization/update.ts";
import { answerQuestion } from "../people/answer.ts";
import { confirmRoot } from "../people/confirm-root.ts";
import { erasePerson } from "../people/erase.ts";
import { getPerson } from "../people/get.ts";
import { hidePerson } from "../people/hide.ts";
import { listHistory } from "../people/history.ts";
import { listPeople } from "../people/list.ts";
import { movePerson } from "../people/move.ts";
import { overrideField } from "../people/override.ts";
import { refreshPerson } from "../people/refresh.ts";
import { searchPeople } from "../people/search.ts";
import { startWorld, type World } from "../testing.ts";
import { inOrganization, runCommand, runQuery } from "../verb.ts";

let world: World;
let organizationId: string;
let connectionId: string;
let soon: string;
const members: Record<string, Context> = {};
const ids: Record<string, string> = {};

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example", now: () => new Date("2026-11-02T09:00:00Z") });
  const top = company.hire({ firstName: "Top", lastName: "Test", title: "Chief", hireDate: "2020-01-01" });
  company.hire({ firstName: "Below", lastName: "Test", title: "Poet", managerId: top, hireDate: "2020-01-01" });
  const next = company.hire({ firstName: "Quendolin", lastName: "Soon", title: "Astronaut", managerId: top, hireDate: "2026-11-20" });
  company.hire({ firstName: "Under", lastName: "Test", title: "Poet", managerId: next, hireDate: "2020-01-01" });
  company.hire({ firstName: "Valeria", lastName: "Alone", title: "Astronaut", hireDate: "2026-12-02" });
  company.hire({ firstName: "Wilhelmina", lastName: "Later", title: "Astronaut", hireDate: "2026-12-03" });
  world = await startWorld({ company, limits: false });
  ({ organizationId } = world);
  const connected = await world.connect();
  ({ connectionId } = connected);
  await world.execute(connected.runId);
  for (const role of ["viewer", "member", "admin", "owner"] as const) members[role] = await world.addMember(role, organizationId);
  await runCommand(world.admin, updateOrganization, { organizationId, joinersDays: 30 });
  await world.sync(connectionId);
  for (const [name, { id }] of await world.people()) ids[name.split(" ")[0] ?? ""] = id;
  soon = ids["Quendolin"] ?? "";
});
afterAll(() => world.stop());

const as = (role: string): Context => members[role] ?? world.admin;
const OUTSIDE = ["viewer", "member"];
const INSIDE = ["admin", "owner"];
const SHOWN = ["Below Test", "Top Test", "Under Test"];
const ALL = [...SHOWN, "Quendolin Soon", "Valeria Alone"].sort();
const THEIRS = /Quendolin|Valeria|Wilhelmina|Astronaut|2026-11-20|2026-12-0/;

test.for([...OUTSIDE, ...INSIDE])("[AR5] the list, the chart and the search of a %s", async (role) => {
  const names = OUTSIDE.includes(role) ? SHOWN : ALL;
  const started = (list: readonly { name: string | null; arriving: string | null }[]) => list.map(({ name, arriving }) => [name, arriving]).sort();
  const days: Record<string, string> = { "Quendolin Soon": "2026-11-20", "Valeria Alone": "2026-12-02" };
  const expected = names.map((name) => [name, days[name] ?? null]);
  const { people } = await runQuery(as(role), listPeople, { organizationId, limit: 100 });
  expect(started(people)).toEqual(expected);
  const chart = await runQuery(as(role), getChart, { organizationId });
  expect(started(chart.people)).toEqual(expected);
  for (const { hidden, arriving, edited, picture } of chart.people) expect({ hidden, edited, picture }).toEqual({ hidden: arriving !== null, edited: false, picture: null });
  const found = await runQuery(as(role), searchPeople, { organizationId, query: "astro", limit: 20 });
  expect(started(found.people)).toEqual(expected.filter(([, day]) => day !== null));
});

test("[AR5] pages of the list meet everybody once", async () => {
  const seen: (string | null)[] = [];
  for (let cursor: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listPeople.run>> = await runQuery(as("admin"), listPeople, { organizationId, limit: 2, cursor });
    seen.push(...page.people.map(({ name }) => name));
    if (page.next === null) break;
    cursor = page.next;
  }
  expect(seen.toSorted()).toEqual(ALL);
});

test("[AR4] they hang under their manager, nobody under them, and without a manager they are no unplaced", async () => {
  const { people } = await runQuery(as("admin"), getChart, { organizationId });
  const managerOf = (name: string) => people.find(({ id }) => id === ids[name])?.managerId;
  expect([managerOf("Quendolin"), managerOf("Under"), managerOf("Valeria")]).toEqual([ids["Top"], ids["Top"], null]);
  expect((await runQuery(as("admin"), listUnplaced, { organizationId })).people).toEqual([]);
});

test("[AR5] viewers and members get nothing that tells of them, whatever they ask for", async () => {
  for (const role of OUTSIDE) {
    const who = as(role);
    const bytes = await inOrganization(who, organizationId, role === "viewer" ? "viewer" : "member", packChart);
    expect(Buffer.from(bytes.bytes).toString("latin1")).not.toMatch(THEIRS);
    const answers = await Promise.all([
      runQuery(who, getOrganization, { organizationId }), runQuery(who, listPeople, { organizationId, limit: 100 }), runQuery(who, getChart, { organizationId }),
      runQuery(who, listUnplaced, { organizationId }), runQuery(who, listFindings, { organizationId }), runQuery(who, listChanges, { organizationId, limit: 100 }),
      ...["Top", "Below", "Under"].map((name) => runQuery(who, getPerson, { organizationId, personId: ids[name] ?? "" })),
      ...["Top", "Below", "Under"].map((name) => runQuery(who, listHistory, { organizationId, personId: ids[name] ?? "" })),
      ...["soon", "test.example", "a"].map((query) => runQuery(who, searchPeople, { organizationId, query, limit: 100 })),
    ]);
    expect(JSON.stringify(answers)).not.toMatch(THEIRS);
    expect(answers[0]).toMatchObject({ people: 3, unplaced: 0 });
    await expect(runQuery(who, getPerson, { organizationId, personId: soon })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  const top = await runQuery(as("member"), getPerson, { organizationId, personId: ids["Top"] ?? "" });
  expect([top.inAll, top.reports.map(({ name }) => name)]).toEqual([{ people: 2, vacant: 0, arriving: 0 }, ["Below Test", "Under Test"]]);
});

test("[AR5] an admin sees their profile, and them in their manager's", async () => {
  expect(await runQuery(as("admin"), getPerson, { organizationId, personId: soon })).toMatchObject({
    name: "Quendolin Soon", title: "Astronaut", arriving: "2026-11-20", hidden: true, email: "quendolin.soon@test.example",
    manager: { name: "Top Test" }, chain: [{ name: "Top Test" }], reports: [], overrides: [], picture: null,
  });
  const top = await runQuery(as("owner"), getPerson, { organizationId, personId: ids["Top"] ?? "" });
  expect([top.inAll, top.reports.map(({ name, arriving }) => [name, arriving])]).toEqual([{ people: 2, vacant: 0, arriving: 1 }, [["Below Test", null], ["Quendolin Soon", "2026-11-20"], ["Under Test", null]]]);
});

test("[AR6] they are in no count, no change, no history, no finding about people on the chart and no run", async () => {
  const who = as("admin");
  expect(await runQuery(who, getOrganization, { organizationId })).toMatchObject({ people: 3, vacant: 0, unplaced: 0 });
  const { changes } = await runQuery(who, listChanges, { organizationId, limit: 100 });
  expect(JSON.stringify(changes)).not.toMatch(THEIRS);
  await expect(runQuery(who, listHistory, { organizationId, personId: soon })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect((await runQuery(who, listFindings, { organizationId })).findings.map(({ kind }) => kind)).not.toContain("same-person");
  const [run] = (await world.runs()).runs;
  expect(run).toMatchObject({ counts: { read: 6, joined: 0, changed: 0, left: 0, unchanged: 3 } });
});

test("[AR10] a finding about their team names them as they are now, to admins alone, and keeps no name", async () => {
  const about = async (role: string) => {
    const { findings } = await runQuery(as(role), listFindings, { organizationId });
    return findings.filter(({ kind }) => kind === "manager-not-started").map(({ people }) => people.map(({ personId, name, arriving }) => ({ personId, name, arriving })));
  };
  const under = { personId: ids["Under"], name: "Under Test", arriving: null };
  for (const role of INSIDE) expect(await about(role)).toEqual([[{ personId: soon, name: "Quendolin Soon", arriving: "2026-11-20" }, under]]);
  for (const role of OUTSIDE) expect(await about(role)).toEqual([]);
  expect(JSON.stringify(await world.root`select * from finding`)).not.toMatch(THEIRS);
});

test("[AR7] no file has them, an admin's neither", async () => {
  for (const role of ["viewer", "admin"]) {
    for (const format of ["csv", "svg"] as const) {
      const { exportId } = await runCommand(as(role), createExport, { organizationId, format, page: "fit", landscape: true, arrangement: "tree", density: "normal" });
      await makeExport(world.system, { organizationId, exportId }, new AbortController().signal);
      const { bytes } = await runQuery(as(role), downloadExport, { organizationId, exportId });
      expect(bytes.toString("utf8")).toContain("Below Test");
      expect(bytes.toString("utf8")).not.toMatch(THEIRS);
    }
  }
});

test("[AR8] nothing of them is changed by hand: admins are told why, to others they are nobody", async () => {
  const about = { organizationId, personId: soon };
  const end = { until: "always" as const };
  const deeds = (who: Context) => [
    () => runCommand(who, overrideField, { ...about, ...end, field: "title", value: "Boss" }),
    () => runCommand(who, movePerson, { ...about, ...end, managerId: ids["Below"] ?? "" }),
    () => runCommand(who, hidePerson, { ...about, hidden: true }),
    () => runCommand(who, confirmRoot, about),
    () => runCommand(who, answerQuestion, { ...about, field: "title", keep: true }),
    () => runCommand(who, movePerson, { organizationId, ...end, personId: ids["Below"] ?? "", managerId: soon }),
  ];
  for (const deed of deeds(as("admin"))) {
    await expect(deed()).rejects.toMatchObject({ code: "CONFLICT", reason: "arriving", message: "\u2068Quendolin Soon\u2069 starts on 20 November 2026 and is not on the chart yet, so nothing was changed." });
  }
  for (const deed of deeds(as("member"))) await expect(deed()).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(runCommand(as("admin"), refreshPerson, about)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(runCommand(as("admin"), erasePerson, about)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
