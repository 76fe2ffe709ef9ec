import { unisolated } from "@treeline/org/text/isolate";
import { startEmulator, type Emulator } from "@treeline/personio-emulator/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi, type Visitor } from "./testing.ts";

const ids = ["1", "2", "3"].map((n) => `00000000-0000-7000-8000-00000000000${n}`) as [string, string, string];
let personio: Emulator;
let api: TestApi;
let ada: Visitor;
let organizationId: string;
let runs: { held: string; failed: string; before: string };

beforeAll(async () => {
  personio = await startEmulator();
  api = await startTestApi({ personioBaseUrl: personio.url });
  ada = await api.person("ada@example.com", "Ada");
  ({ id: organizationId } = await ada.trpc.organization.create.mutate({ name: "Nordlicht" }));
  const one = async (rows: PromiseLike<readonly { id?: string }[]>) => (await rows)[0]?.id ?? "";
  const connectionId = await one(api.admin`
    insert into connection (organization_id, provider, state, credential, connected_by) values (${organizationId}, 'personio', 'connected', 'sealed', 'somebody') returning id`);
  const run = (state: string, reasons: object[], error: object | null) => one(api.admin`
    insert into run (organization_id, connection_id, state, trigger, reasons, error)
    values (${organizationId}, ${connectionId}, ${state}, 'button', ${api.admin.json(reasons as never)}, ${error && api.admin.json(error as never)}) returning id`);
  runs = {
    held: await run("held", [{ kind: "leaves", count: 1_200, of: 4_000, limit: 400 }, { kind: "lost-key", field: "position" }], null),
    failed: await run("failed", [], { code: "unavailable" }),
    before: await run("failed", [{ kind: "of-old", message: "Something of old." }], { code: "of-old", message: "Of old.", action: "Nothing." }),
  };
  const change = (at: string) => one(api.admin`
    insert into change_set (organization_id, connection_id, at, kind, verb, joined) values (${organizationId}, ${connectionId}, ${at}, 'sync', 'sync', 1) returning id`);
  const [first, second] = [await change("2026-11-01T00:00:00Z"), await change("2026-11-02T00:00:00Z")];
  const version = (id: string, changeId: string, from: string, to: string | null, seat: string, name: string | null, manager: string | null) => api.admin`
    insert into person_version (organization_id, person_id, change_id, from_at, to_at, seat, name, manager_id)
    values (${organizationId}, ${id}, ${changeId}, ${from}, ${to}, ${seat}, ${name}, ${manager})`;
  const [kim, vacant, ben] = ids;
  await version(kim, first, "2026-11-01T00:00:00Z", null, "person", "Kim Lee", null);
  await version(vacant, first, "2026-11-01T00:00:00Z", null, "vacant", null, kim);
  await version(ben, first, "2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z", "person", "Ben Ade", kim);
  await version(ben, second, "2026-11-02T00:00:00Z", null, "person", "Ben Ade", vacant);
});
afterAll(async () => {
  await api.close();
  await personio.close();
});

const body = async (answer: Response) => unisolated(JSON.stringify(await answer.json()));
const ask = async (path: string, input: object, language: string) =>
  body(await ada.fetch(`/trpc/${path}?input=${encodeURIComponent(JSON.stringify({ organizationId, ...input }))}`, { headers: { "accept-language": language } }));
const tell = async (path: string, input: object, language: string) => body(await ada.post(`/trpc/${path}`, { organizationId, ...input }, { "accept-language": language }));

test("[LA2] a run that waits says why in the language of who asks, from the same row", async () => {
  const held = { runId: runs.held };
  expect(await ask("sync.get", held, "en")).toContain("1,200 of 4,000 people would be removed. Up to 400 a day are applied without asking.");
  expect(await ask("sync.get", held, "en")).toContain("This credential can no longer read Position.");
  expect(await ask("sync.get", held, "de-AT,de;q=0.9,en;q=0.5")).toContain("1.200 von 4.000 Personen würden entfernt. Bis zu 400 am Tag übernimmt Treeline ohne Rückfrage.");
  expect(await ask("sync.get", held, "de")).toContain("Diese Zugangsdaten können Position nicht mehr lesen.");
});

test("[LA2] a run that failed says so in the language of who asks; words of old stay as they were kept", async () => {
  expect(await ask("sync.get", { runId: runs.failed }, "en")).toContain("Personio can't be reached at the moment.");
  expect(await ask("sync.get", { runId: runs.failed }, "de")).toContain("Personio ist zurzeit nicht erreichbar.");
  const old = await ask("sync.get", { runId: runs.before }, "de");
  expect([old.includes("Of old."), old.includes("Something of old.")]).toEqual([true, true]);
});

test("[LA1] changes are told in the language of who asks, managers without a name too", async () => {
  expect(await ask("changes.list", {}, "en")).toContain("Ben Ade moved from Kim Lee to Vacant seat.");
  expect(await ask("changes.list", {}, "de")).toContain("Ben Ade ist von Kim Lee zu Unbesetzte Stelle gewechselt.");
});

test("[LA1] a refused credential is told in the language of who asks", async () => {
  const wrong = { provider: "personio", clientId: "papi-unknown", clientSecret: "wrong" };
  expect(await tell("connection.check", wrong, "en")).toContain("Personio refuses this Client ID and Client secret.");
  const german = await tell("connection.check", wrong, "de");
  expect(german).toContain("Personio lehnt diese Client-ID und dieses Client-Secret ab.");
  expect(german).toContain("verwenden Sie deren Zugangsdaten in Treeline");
});

test("[LA1] refusals are told in the language of who asks: of what is missing, and of what was typed wrong", async () => {
  expect(await ask("sync.get", { runId: ids[0] }, "de")).toContain("Diese Synchronisierung gibt es nicht, oder Sie dürfen sie nicht sehen.");
  expect(await ask("sync.get", { runId: "no id" }, "de")).toContain("Diese Synchronisierung gibt es nicht");
  expect(await tell("members.invite", { email: "nobody" }, "de")).toContain("Schreiben Sie eine E-Mail-Adresse, zum Beispiel kim@example.com.");
  expect(await tell("members.invite", { email: 7 }, "de")).toContain("Diese Eingabe passt nicht: email.");
  expect(await tell("members.invite", { email: "nobody" }, "en")).toContain("Write an e-mail address, such as kim@example.com.");
  expect(await body(await api.visitor().fetch("/trpc/organization.list?input={}", { headers: { "accept-language": "de" } }))).toContain("Melden Sie sich zuerst an.");
});
