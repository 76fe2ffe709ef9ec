import { gzipSync } from "node:zlib";
import { demoCompany } from "@treeline/personio-emulator/demo";
import { expect, test } from "vitest";
import type { PersonioClient } from "./client.ts";
import type { PersonioErrorCode } from "./errors.ts";
import type { EndNotice } from "./request.ts";
import { startPair } from "./testing.ts";

const SOMEBODY = String(demoCompany().all()[0]?.id);
const failure = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => error);

test("case P1: a page with 403 on the token request is no refusal: it is tried four times, then Personio can't be reached", async () => {
  const { client, emulator, statuses } = await startPair();
  emulator.faults.set({ kind: "html-403", path: "/v1/auth" });
  await expect(client.readEmployees()).rejects.toMatchObject({ code: "unavailable", status: 403 });
  expect(statuses("auth")).toEqual([403, 403, 403, 403]);
});

test("case P1: one stray 401 on the token request is asked about again, and nothing fails", async () => {
  const { client, emulator, statuses, clock } = await startPair();
  emulator.faults.set({ kind: "auth-401", times: 1 });
  expect((await client.readEmployees()).employees).toHaveLength(emulator.company.all().length);
  expect(statuses("auth")).toEqual([401, 200]);
  expect(clock.slept[0]).toBeGreaterThanOrEqual(1_000);
});

test("case P2: a page with 403 on the list is something in between, and no missing right", async () => {
  const { client, emulator } = await startPair();
  emulator.faults.set({ kind: "html-403" });
  await expect(client.readEmployees()).rejects.toMatchObject({ code: "unavailable", status: 403, advice: { action: { en: expect.stringContaining("proxy"), de: expect.stringContaining("Proxy") } } });
  emulator.faults.clear();
  emulator.faults.set({ kind: "html-403", times: 3, path: "offset=100" });
  expect((await client.readEmployees()).employees).toHaveLength(emulator.company.all().length);
});

test("case P3: 401 “Unauthorized Request” after a fresh token is a missing right, and the advice names both causes", async () => {
  const { client, emulator, statuses } = await startPair();
  emulator.faults.set({ kind: "unauthorized-request" });
  const error = await failure(client.readEmployees());
  expect(error).toMatchObject({ code: "missing-right", status: 401 });
  expect(error).toMatchObject({ advice: { action: { en: expect.stringMatching(/right is missing.*withdrawn.*Employees: Read/), de: expect.stringMatching(/fehlt das Recht.*zurückgezogen.*Mitarbeitende → Lesen/) } } });
  expect(statuses("auth")).toEqual([200, 200]);
});

test("case P5: 403 on the list of attributes alone: what rows carry tells what can be read", async () => {
  const { client, emulator } = await startPair();
  const full = await client.readGrant();
  emulator.faults.set({ kind: "attributes-403" });
  const { attributes, listed } = await client.readGrant();
  expect(attributes.map(({ key }) => key).sort()).toEqual(full.attributes.map(({ key }) => key).sort());
  expect([full.listed, listed]).toEqual([true, false]);
  expect(await client.readAttributes()).toBeNull();
  expect((await client.readEmployees()).keys).toHaveLength(10);
});

test("case P5: a key that rows carry and Personio's list leaves out can be read", async () => {
  const { client } = await startPair({
    client: {
      fetch: async (url, init) => {
        const answer = await fetch(url, init);
        if (!String(url).endsWith("/attributes")) return answer;
        const { data } = Object(await answer.json());
        return Response.json({ success: true, data: data.filter(({ key }: { key: string }) => key !== "profile_picture") });
      },
    },
  });
  expect((await client.readGrant()).attributes.map(({ key }) => key)).toContain("profile_picture");
});

test.each([["v1-404", 404], ["v1-410", 410], ["redirect", 301]] as const)("case P6: %s on all of v1 is an API that is gone, after two asks, and never a refused credential", async (kind, status) => {
  const { client, emulator, statuses } = await startPair();
  emulator.faults.set({ kind });
  const error = await failure(client.readEmployees());
  expect(error).toMatchObject({ code: "api-retired", status, advice: { action: { en: expect.stringContaining("credential is fine"), de: expect.stringContaining("Zugangsdaten sind in Ordnung") } } });
  expect(statuses("auth")).toEqual([status, status]);
});

test("case P6: one 404 of the list is a moment's, and the read goes on", async () => {
  const { client, emulator } = await startPair();
  emulator.faults.set({ kind: "v1-404", times: 1, path: "offset=100" });
  expect((await client.readEmployees()).employees).toHaveLength(emulator.company.all().length);
});

test.each([301, 302, 303, 307, 308])("case P6: a redirect (%i) takes neither the secret nor the token to another host", async (status) => {
  const other = await startPair();
  for (const from of ["/v1/auth", "/v1/company"]) {
    const { client } = await startPair({
      client: { fetch: async (url, init) => (String(url).includes(from) ? new Response(null, { status, headers: { location: `${other.emulator.url}${new URL(String(url)).pathname}` } }) : fetch(url, init)) },
    });
    await expect(client.readEmployees()).rejects.toMatchObject({ code: "api-retired", status });
    await expect(client.readPicture({ employeeId: SOMEBODY })).rejects.toMatchObject({ code: "api-retired" });
  }
  expect(other.emulator.requests).toEqual([]);
});

test("a redirect on the same host is followed for what is read, three times at most, and never with the secret", async () => {
  const { client, emulator } = await startPair({
    client: { fetch: async (url, init) => (String(url).includes("/employees?") ? new Response(null, { status: 308, headers: { location: String(url).replace("/employees?", "/employees/?").replace(/^https?:\/\/[^/]+/, "") } }) : fetch(String(url).replace("/employees/?", "/employees?"), init)) },
  });
  expect((await client.readEmployees()).employees).toHaveLength(emulator.company.all().length);
  const round = async (part: string) => {
    const pair = await startPair({ client: { fetch: async (url, init) => (String(url).includes(part) ? new Response(null, { status: 302, headers: { location: "?again" } }) : fetch(url, init)) } });
    return failure(pair.client.readEmployees());
  };
  expect(await round("/employees?")).toMatchObject({ code: "bad-answer", status: 302 });
  expect(await round("/v1/auth")).toMatchObject({ code: "bad-answer", status: 302 });
});

test("case P7: Deprecation and Sunset headers are told once for each address, and disturb nothing", async () => {
  const notices: EndNotice[] = [];
  const { client, emulator } = await startPair({ client: { onNotice: (notice) => notices.push(notice) } });
  emulator.faults.set({ kind: "sunset" });
  await client.readEmployees();
  await client.readEmployee({ employeeId: SOMEBODY });
  await client.readEmployees();
  expect(notices.map(({ path }) => path)).toEqual(["/v1/auth", "/v1/company/employees", "/v1/company/employees/…"]);
  expect(notices[0]).toMatchObject({ deprecation: expect.stringMatching(/^@\d+$/), sunset: expect.stringContaining("2027") });
});

test("case P8: a refused picture is a missing right for that picture alone", async () => {
  const { client, emulator } = await startPair();
  const [first, second] = emulator.company.all().filter(({ picture }) => picture !== null).map(({ id }) => String(id));
  emulator.faults.set({ kind: "picture-403", path: `/${first}/` });
  await expect(client.readPicture({ employeeId: first ?? "" })).rejects.toMatchObject({ code: "missing-right", status: 403 });
  expect(await client.readPicture({ employeeId: second ?? "" })).not.toBeNull();
});

test("case P9: one employee's 404 without a code is nobody, if Personio says so; a page or nothing is none of Personio's", async () => {
  const { client, emulator } = await startPair();
  emulator.faults.set({ kind: "record-404" });
  expect(await client.readEmployee({ employeeId: SOMEBODY })).toBeNull();
  for (const body of ["", "<h1>Not found</h1>", '{"message":"no route"}']) {
    const { client: behind } = await startPair({ client: { fetch: async (url, init) => (String(url).includes(`/${SOMEBODY}`) ? new Response(body, { status: 404 }) : fetch(url, init)) } });
    await expect(behind.readEmployee({ employeeId: SOMEBODY })).rejects.toMatchObject({ code: "api-retired", status: 404 });
  }
});

test("case P10: a zero date drops its field, and the person is read", async () => {
  const { client, emulator } = await startPair();
  const all = (await client.readEmployees()).employees;
  emulator.faults.set({ kind: "zero-dates" });
  const { employees, unreadable } = await client.readEmployees();
  expect(employees.map(({ externalId }) => externalId)).toEqual(all.map(({ externalId }) => externalId));
  expect(unreadable).toContainEqual({ externalId: SOMEBODY, problem: "not readable: termination_date" });
  expect(employees.find(({ externalId }) => externalId === SOMEBODY)).not.toHaveProperty("endDate");
  expect(await client.readEmployee({ employeeId: SOMEBODY })).toMatchObject({ employee: { status: "active" }, unreadable: { problem: "not readable: termination_date" } });
});

type Part = "auth" | "attributes" | "page 1" | "page 2" | "employee" | "picture";
const PARTS: Record<Part, { at: (url: string) => boolean; read: (client: PersonioClient) => Promise<unknown> }> = {
  auth: { at: (url) => url.endsWith("/v1/auth"), read: (client) => client.readEmployees() },
  attributes: { at: (url) => url.endsWith("/attributes"), read: (client) => client.readAttributes() },
  "page 1": { at: (url) => url.includes("offset=0&"), read: (client) => client.readEmployees() },
  "page 2": { at: (url) => url.includes("offset=100&"), read: (client) => client.readEmployees() },
  employee: { at: (url) => url.includes(`/${SOMEBODY}?`), read: (client) => client.readEmployee({ employeeId: SOMEBODY }) },
  picture: { at: (url) => url.endsWith("/profile-picture"), read: (client) => client.readPicture({ employeeId: SOMEBODY }) },
};
const OWN = { success: false, error: { code: 0, message: "Etwas ist schiefgelaufen ..." } };
const json = (status: number, body: unknown, headers: Record<string, string> = {}) => () => Response.json(body, { status, headers });
const html = (status: number, headers: Record<string, string> = {}) => () => new Response("<html><title>Log in</title></html>", { status, headers: { "content-type": "text/html", ...headers } });
const empty = (status: number) => () => new Response(null, { status });
const raw = (body: string, headers: Record<string, string> = {}) => () => new Response(body, { headers: { "content-type": "application/json", ...headers } });

/** What each part makes of an answer that doesn't end: an error's code, `null` for "nothing there", `read` where it is read all the same. */
type Made = PersonioErrorCode | null | "read";
const all = (made: Made, but: Partial<Record<Part, Made>> = {}): Record<Part, Made> =>
  ({ auth: made, attributes: made, "page 1": made, "page 2": made, employee: made, picture: made, ...but });

/** A refusal by something in between, on the list of attributes alone, leaves it to the rows (P5). */
const BETWEEN = all("unavailable", { attributes: null });
const GONE = all("api-retired", { attributes: null, picture: null });
const UNREADABLE = all("bad-answer", { attributes: null });

const ANSWERS: [name: string, answer: () => Response, made: Record<Part, Made>][] = [
  ["401, Personio's", json(401, OWN), all("missing-right", { auth: "credential-refused", attributes: null })],
  ["403, Personio's", json(403, OWN), all("missing-right", { auth: "credential-refused", attributes: null })],
  ["401, the gateway's", json(401, { error: { message: "Unauthorized Request" } }), all("missing-right", { auth: "unavailable", attributes: null })],
  ["401, other JSON", json(401, { message: "Forbidden" }), BETWEEN],
  ["401, a page", html(401), BETWEEN],
  ["401, nothing", empty(401), BETWEEN],
  ["403, a page", html(403), BETWEEN],
  ["403, nothing", empty(403), BETWEEN],
  ["404, Personio's", json(404, OWN), { ...GONE, employee: null }],
  ["404, a page", html(404), GONE],
  ["404, nothing", empty(404), GONE],
  ["410, nothing", empty(410), GONE],
  ["408", empty(408), all("unavailable")],
  ["429, Retry-After of a year", json(429, OWN, { "retry-after": "31536000" }), all("rate-limited")],
  ["429, Retry-After as a date", html(429, { "retry-after": "Tue, 01 Dec 2037 00:00:00 GMT" }), all("rate-limited")],
  ["429, nothing", empty(429), all("rate-limited")],
  ["500, Personio's", json(500, OWN), all("unavailable")],
  ["503, a page", html(503), all("unavailable")],
  ["200, a log-in page", html(200), UNREADABLE],
  ["200, success: false", json(200, OWN), UNREADABLE],
  ["200, another shape", json(200, { data: { nobody: true } }), UNREADABLE],
  ["200, cut off", raw('{"success":true,"data":[{"type":"Empl'), all("bad-answer", { attributes: null })],
  ["200, nothing", raw(""), UNREADABLE],
  ["204", empty(204), UNREADABLE],
  ["302 to a log-in page", () => new Response(null, { status: 302, headers: { location: "https://login.example/sso" } }), all("api-retired", { attributes: null })],
  ["304", empty(304), UNREADABLE],
  ["418, a page", html(418), UNREADABLE],
];

test.each(ANSWERS)("%s: what each address makes of it, without end and once", { timeout: 60_000 }, async (_, answer, made) => {
  const seen: Record<string, unknown> = {};
  for (const [name, { at, read }] of Object.entries(PARTS)) {
    let left = Number.POSITIVE_INFINITY;
    const { client, emulator } = await startPair({ client: { fetch: async (url, init) => (at(String(url)) && left-- > 0 ? answer() : fetch(url, init)) } });
    emulator.limits.enabled = false;
    seen[name] = await read(client).then((value) => (value === null ? null : "read"), (error: { code?: string }) => error.code);
  }
  expect(seen).toEqual(made);
  // Whatever it was, the token request's single one stops nobody.
  let once = 1;
  const { client } = await startPair({ client: { fetch: async (url, init) => (String(url).endsWith("/v1/auth") && once-- > 0 ? answer() : fetch(url, init)) } });
  const single = await client.readFirstPage().then(() => "read", (error: { code?: string }) => error.code);
  expect(["read", made.auth]).toContain(single);
  if (/^40[13]/.test(_)) expect(single).toBe("read");
});

test("JSON under a wrong content type is read, and a header that lies about gzip is waited out", async () => {
  const relabelled = async (headers: Record<string, string>) => startPair({
    client: {
      fetch: async (url, init) => {
        const answer = await fetch(url, init);
        return new Response(await answer.text(), { status: answer.status, headers });
      },
    },
  });
  for (const type of ["text/html", "application/octet-stream", "text/plain; charset=latin1"]) {
    const { client, emulator } = await relabelled({ "content-type": type });
    expect((await client.readEmployees()).employees).toHaveLength(emulator.company.all().length);
  }
  const { client: zipped } = await startPair({ client: { fetch: async () => new Response(gzipSync("{}"), { headers: { "content-type": "application/json" } }) } });
  await expect(zipped.readEmployees()).rejects.toMatchObject({ code: "bad-answer" });
});

test.each([["no token", { success: true, data: {} }], ["an empty token", { success: true, data: { token: "" } }], ["a number", { success: true, data: { token: 7 } }], ["nothing", null]])("a token answer with %s is a bad answer after four tries", async (_, body) => {
  let asked = 0;
  const { client } = await startPair({ client: { fetch: async () => (asked++, Response.json(body)) } });
  await expect(client.readEmployees()).rejects.toMatchObject({ code: "bad-answer" });
  expect(asked).toBe(4);
});
