import { emailKey } from "@treeline/org/text/clean";
import { haystackOf, holdsAll, needlesOf } from "@treeline/org/text/words";
import { createRandom, pick } from "@treeline/personio-emulator/random";
import { afterEach, beforeEach, expect, test } from "vitest";
import { disconnect } from "../connection/disconnect.ts";
import type { Context } from "../context.ts";
import { startWorld, type World } from "../testing.ts";
import { inOrganization, runCommand, runQuery } from "../verb.ts";
import { foldTexts } from "./fold-texts.ts";
import { hidePerson } from "./hide.ts";
import { overrideField } from "./override.ts";
import { searchPeople } from "./search.ts";

let world: World;
let organizationId: string;
let viewer: Context;

beforeEach(async () => {
  world = await startWorld();
  ({ organizationId } = world);
  viewer = await world.addMember("viewer", organizationId);
});
afterEach(() => world.stop());

const FIRST = ["Łukasz", "Åsa", "Anna", "Zoë", "D'Arcy", "Нина", "محمد", "さくら", "김민수", "Joe", "Siobhán", "José"] as const;
const LAST = ["Möllner", "Moellner", "O'Neil", "Strauß", "Köhlbrügge", "Ødegård", "100% Test", "under_score", "Back\\slash", "山田", "Doe", "Ahn-Lee"] as const;
const TITLES = ["Engineer", "Head of People & Culture", "Geschäftsführer", "部長", "50 % Praktikant", null] as const;

interface Row {
  name: string;
  title: string | null;
  email: string | null;
  hidden: boolean;
}

function generate(count: number): Row[] {
  const random = createRandom(5);
  return Array.from({ length: count }, (_, at) => {
    const name = `${pick(FIRST, random())} ${pick(LAST, random())}`;
    return { name, title: pick(TITLES, random()), email: random() < 0.1 ? null : `${pick(["Mo", "jo", "ai"], random())}.${at}@Test.example`, hidden: random() < 0.2 };
  });
}

/** Puts people into the chart without a run. */
async function add(rows: readonly Row[], prefix = "p"): Promise<void> {
  await world.root`
    insert into person (organization_id, connection_id, external_id, seat, name, title, email, hidden)
    select ${organizationId}, ${"01900000-0000-7000-8000-000000000000"}, ${prefix} || n, 'person', u.name, u.title, u.email, u.hidden
    from unnest(${rows.map(({ name }) => name)}::text[], ${rows.map(({ title }) => title)}::text[], ${rows.map(({ email }) => email)}::text[],
      ${rows.map(({ hidden }) => (hidden ? "t" : "f"))}::boolean[]) with ordinality as u (name, title, email, hidden, n)`;
}

const search = async (query: string, { ctx = world.admin, limit = 100 } = {}) => (await runQuery(ctx, searchPeople, { organizationId, query, limit })).people;
const stored = async () => (await world.root`select haystack from search_text`).map((row) => String(row["haystack"]));

/** The answer's rule without any table: everybody in the database's order of names, each compared by itself. */
async function compareAll() {
  const rows = await world.root<(Row & { id: string })[]>`select id, name, title, email, hidden from person where seat = 'person' order by name, id`;
  const everybody = rows.map((row) => ({ ...row, haystack: haystackOf([row.name, row.title, row.email].filter(Boolean).join(" ")) }));
  return (query: string, { ctx = world.admin, limit = 100 } = {}): string[] => {
    const needles = needlesOf(query);
    const seen = everybody.filter(({ hidden }) => ctx === world.admin || !hidden);
    const isExact = ({ email }: Row) => emailKey(email) === emailKey(query.trim());
    if (needles.length === 0) return [];
    return [...seen.filter(isExact), ...seen.filter((row) => !isExact(row) && holdsAll(row.haystack, needles))].slice(0, limit).map(({ id }) => id);
  };
}

const QUERIES = [
  "mollner", "moellner", "möllner", "MÖLLNER lukasz", "oneil", "o'neil d'arcy", "straus", "a", "山", "김", "нина", "محمد", "さくら", "100%", "%", "_", "\\", "under_s", "slash engineer",
  "geschaeftsfuhrer", "people & culture", "jo.7@test.example", "MO.3@TEST.EXAMPLE", "test.example", "zzz", "  ", "\u0000", "a\u0000b", "\ud83d", "{x}", '"', "NULL", "joe joe joe joe joe joe joe joe joe",
];

test("security H3: a search of the stored texts finds whom a comparison with everybody finds, in the same order", async () => {
  await add(generate(300));
  const compared = await compareAll();
  for (const ctx of [world.admin, viewer]) {
    for (const limit of [3, 100]) {
      for (const query of QUERIES) {
        expect({ query, ids: (await search(query, { ctx, limit })).map(({ id }) => id) }).toEqual({ query, ids: compared(query, { ctx, limit }) });
      }
    }
  }
  expect(await stored()).toHaveLength(300);
});

test("security H3: more people than one search stores are found before and after they are stored", async () => {
  // PostgreSQL believes that there is hardly anybody.
  await world.root`analyze person, search_text`;
  await add(generate(5_300));
  const expected = (await compareAll())("strauss anna");
  const sizes: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    expect((await search("strauss anna")).map(({ id }) => id)).toEqual(expected);
    sizes.push((await stored()).length);
  }
  expect(sizes).toEqual([5_000, 5_300, 5_300]);
});

test("security H3: once everybody is stored, a search reads nobody's texts but the stored ones", async () => {
  await add(generate(50));
  await search("anna");
  expect(await inOrganization(world.admin, organizationId, "admin", foldTexts)).toEqual([]);
  await world.root`update search_text set haystack = 'planted'`;
  expect(await search("planted")).toHaveLength(50);
});

test("security H3: searches at the same time, and while a person is being changed, wait for nobody and miss nobody", async () => {
  await add(generate(300));
  const expected = (await compareAll())("anna");
  await world.root.begin(async (writer) => {
    await writer`update person set title = 'Changed' where external_id in ('p1', 'p2')`;
    const answers = await Promise.all(Array.from({ length: 12 }, () => search("anna")));
    for (const people of answers) expect(people.map(({ id }) => id)).toEqual(expected);
    expect(await stored()).toHaveLength(298);
  });
  expect(await search("changed")).toHaveLength(2);
  expect(await stored()).toHaveLength(300);
});

test("security H3: a person who is changed by hand, hidden or gone is found as they are now, and no text of a person who left is kept", async () => {
  const connected = await world.connect();
  const hire = (firstName: string) => world.company.hire({ firstName, lastName: "Test", title: "Poet", hireDate: "2020-01-01" });
  hire("Ada");
  const bert = hire("Bert");
  await world.execute(connected.runId);
  const names = async (query: string, ctx?: Context) => (await search(query, ctx ? { ctx } : {})).map(({ name }) => name);
  expect(await names("poet")).toEqual(["Ada Test", "Bert Test"]);
  const id = (await world.people()).get("Ada Test")?.id ?? "";
  await runCommand(world.admin, overrideField, { organizationId, personId: id, field: "title", value: "Novelist", until: "agrees" });
  expect([await names("poet"), await names("novelist")]).toEqual([["Bert Test"], ["Ada Test"]]);
  await runCommand(world.admin, hidePerson, { organizationId, personId: id, hidden: true });
  expect([await names("ada"), await names("ada", viewer)]).toEqual([["Ada Test"], []]);
  world.company.leave(bert, { date: "2026-11-01" });
  await world.sync(connected.connectionId);
  expect((await stored()).join()).not.toContain("bert");
  expect(await names("bert")).toEqual([]);
  await runCommand(await world.addMember("owner", organizationId), disconnect, { organizationId, connectionId: connected.connectionId, people: "erase" });
  expect(await stored()).toEqual([]);
});

test("security H3: texts that another version of the fold made are made again", async () => {
  await add(generate(60));
  await search("anna");
  await world.root`update search_text set folded_by = '0/1.0', haystack = 'old'`;
  await world.root`update search_state set folded_by = '0/1.0'`;
  expect((await search("anna")).map(({ id }) => id)).toEqual((await compareAll())("anna"));
  expect(await search("old")).toEqual([]);
  expect(await stored()).not.toContain("old");
});
