import { Company } from "@treeline/personio-emulator/company";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getChart } from "../chart/get.ts";
import { listUnplaced } from "../chart/unplaced.ts";
import { listFindings } from "../findings/list.ts";
import { startWorld, type World } from "../testing.ts";
import { inOrganization, runQuery } from "../verb.ts";
import { countSeats } from "./count.ts";
import { getPerson } from "./get.ts";
import { listPeople } from "./list.ts";
import { searchPeople } from "./search.ts";

let world: World;
let organizationId: string;

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const person = (firstName: string, lastName: string, title: string, managerId: number | null) => company.hire({ firstName, lastName, title, managerId, hireDate: "2020-01-01" });
  const top = person("Åsa", "Ødegård", "CEO", null);
  const gone = person("Gone", "Away", "Head of Platform", top);
  const lead = person("Łukasz", "Groß", "Team Lead", gone);
  person("José", "Núñez", "Engineer 100%", lead);
  person("Zoë", "Æther", "Engineer", lead);
  person("Account", "Owner", "", null);
  const self = person("Selma", "Self", "Poet", null);
  company.move(self, self);
  const joiner = company.hire({ firstName: "Future", lastName: "Joiner", managerId: top, hireDate: "2030-01-01" });
  company.move(person("Early", "Bird", "Analyst", top), joiner);
  company.leave(gone, { date: "2026-01-01" });
  world = await startWorld({ company });
  organizationId = world.organizationId;
  await world.execute((await world.connect()).runId);
});
afterAll(() => world.stop());

const search = async (query: string) => (await runQuery(world.admin, searchPeople, { organizationId, query, limit: 20 })).people.map(({ name }) => name);
const profile = async (name: string) => runQuery(world.admin, getPerson, { organizationId, personId: (await world.people()).get(name)?.id ?? "" });

test("every manager is somebody in the list, and pages leave nobody out", async () => {
  const all = [...(await world.people()).values()];
  const ids = new Set(all.map(({ id }) => id));
  expect(all.filter(({ managerId }) => managerId !== null && !ids.has(managerId))).toEqual([]);
  const paged: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listPeople.run>> = await runQuery(world.admin, listPeople, { organizationId, limit: 3, cursor });
    paged.push(...page.people.map(({ id }) => id));
    if (page.next === null) break;
    cursor = page.next;
  }
  expect(paged).toEqual(all.map(({ id }) => id));
});

test("the chart has everybody present, the vacant seat without a name, and no future joiner", async () => {
  const { people } = await runQuery(world.admin, getChart, { organizationId });
  expect(people).toHaveLength(8);
  expect(people.find(({ seat }) => seat === "vacant")).toMatchObject({ name: null, title: "Head of Platform", picture: null });
  expect(JSON.stringify(people)).not.toContain("Joiner");
});

test("people without a place are listed with the reason, and counted", async () => {
  const { people } = await runQuery(world.admin, listUnplaced, { organizationId });
  expect(people.map(({ name, reason }) => [name, reason])).toEqual([["Account Owner", "none"], ["Selma Self", "self"]]);
  expect(await inOrganization(world.system, organizationId, "owner", countSeats)).toEqual({ people: 7, vacant: 1, unplaced: 2 });
});

test("a profile has the chain from the top, the reports by name, and everybody below", async () => {
  const lead = await profile("Łukasz Groß");
  expect(lead.chain.map(({ name, title }) => name ?? title)).toEqual(["Åsa Ødegård", "Head of Platform"]);
  expect(lead.manager).toMatchObject({ seat: "vacant" });
  expect(lead.reports.map(({ name }) => name)).toEqual(["José Núñez", "Zoë Æther"]);
  expect((await profile("Åsa Ødegård")).inAll).toEqual({ people: 4, vacant: 1, arriving: 0 });
  expect(await profile("Selma Self")).toMatchObject({ managerReason: "self", manager: null, chain: [], provider: "personio" });
});

test("search finds by words of name, title and e-mail, whatever case, accents and order", async () => {
  expect(await search("odegard asa")).toEqual(["Åsa Ødegård"]);
  expect(await search("lukasz")).toEqual(["Łukasz Groß"]);
  expect(await search("gross luk")).toEqual(["Łukasz Groß"]);
  expect(await search("JOSE nunez")).toEqual(["José Núñez"]);
  expect(await search("aether")).toEqual(["Zoë Æther"]);
  expect(await search("100%")).toEqual(["José Núñez"]);
  expect(await search("engineer")).toEqual(["José Núñez", "Zoë Æther"]);
  expect(await search("%")).toEqual(["José Núñez"]);
  expect(await search("  ")).toEqual([]);
  expect(await search("head of platform")).toEqual([]);
});

test("case T1: the server finds by what the page's own searches find by", async () => {
  expect([await search("oedegaard"), await search("\u0142ukasz gro\u00adss"), await search("n\u00fa\u00f1ez jose\u200b"), await search("ÆTHER")]).toEqual([["Åsa Ødegård"], ["Łukasz Groß"], ["José Núñez"], ["Zoë Æther"]]);
});

test("case T1: whose e-mail is the query comes first", async () => {
  const { people } = await runQuery(world.admin, searchPeople, { organizationId, query: "test.example", limit: 100 });
  const last = people.at(-1);
  const [first] = (await runQuery(world.admin, searchPeople, { organizationId, query: (last?.email ?? "").toUpperCase(), limit: 1 })).people;
  expect(first?.id).toBe(last?.id);
});

test("nothing shows a future joiner to those who are no admins", async () => {
  const viewer = await world.addMember("viewer", organizationId);
  const kinds = async (ctx: typeof viewer) => (await runQuery(ctx, listFindings, { organizationId })).findings.map(({ kind }) => kind).sort();
  expect(await kinds(world.admin)).toEqual(["manager-left", "manager-not-started", "no-picture", "no-title", "own-manager"]);
  expect(await kinds(viewer)).toEqual(["manager-left", "no-picture", "no-title", "own-manager"]);
  expect(await profile("Early Bird")).toMatchObject({ managerReason: null, manager: { name: "Åsa Ødegård" } });
});

test("a person who is foreign, gone or malformed is a missing one", async () => {
  const [gone] = await world.root`select id from person where name = 'Zoë Æther'`;
  const elsewhere = await world.addOrganization();
  const stranger = await world.addMember("owner", elsewhere);
  const lookups = [[world.admin, organizationId, "x"], [world.admin, organizationId, crypto.randomUUID()], [stranger, organizationId, String(gone?.["id"])], [stranger, elsewhere, String(gone?.["id"])]] as const;
  for (const [ctx, org, personId] of lookups) await expect(runQuery(ctx, getPerson, { organizationId: org, personId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await runQuery(stranger, listPeople, { organizationId: elsewhere, limit: 10 })).toEqual({ people: [], next: null });
  expect((await runQuery(stranger, getChart, { organizationId: elsewhere })).people).toEqual([]);
});
