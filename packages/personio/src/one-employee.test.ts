import { EVERYTHING_CREDENTIAL, NO_RIGHT_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { expect, test } from "vitest";
import { PERSONIO_FIELDS } from "./fields.ts";
import { startPair } from "./testing.ts";

test("one employee is what the list tells of them, read with one request", async () => {
  const { client, emulator } = await startPair();
  const { employees } = await client.readEmployees();
  const before = emulator.requests.length;
  expect(await client.readEmployee({ employeeId: employees[7]?.externalId ?? "" })).toEqual({ externalId: employees[7]?.externalId, employee: employees[7], unreadable: null });
  const [request, ...more] = emulator.requests.slice(before);
  expect(more).toEqual([]);
  expect(new URL(request?.url ?? "", emulator.url).searchParams.getAll("attributes[]")).toEqual(PERSONIO_FIELDS.map(({ key }) => key));
});

test("what Personio tells of one employee beyond the ten keys ends at the parse", async () => {
  const { client, emulator } = await startPair({ client: EVERYTHING_CREDENTIAL });
  const marlene = emulator.company.all().find(({ lastName }) => lastName === "Vogt");
  const text = JSON.stringify(await client.readEmployee({ employeeId: String(marlene?.id) }));
  expect(text).toContain("Marlene");
  expect(text).not.toContain(String(marlene?.salary));
  expect(text).not.toContain(marlene?.birthday);
  expect(text).not.toMatch(/female|DE02|WorkSchedule|Lisbon/);
});

test("somebody whom Personio doesn't list is null, not a failure", async () => {
  const { client, emulator } = await startPair();
  expect(await client.readEmployee({ employeeId: "999" })).toBeNull();
  expect(emulator.requests.at(-1)?.status).toBe(404);
});

test("an id that is none never becomes a path, and a missing right is told as such", async () => {
  const { client, emulator } = await startPair({ client: NO_RIGHT_CREDENTIAL });
  await expect(client.readEmployee({ employeeId: "../attributes" })).rejects.toMatchObject({ code: "bad-answer" });
  expect(emulator.requests).toEqual([]);
  await expect(client.readEmployee({ employeeId: "4100001" })).rejects.toMatchObject({ code: "missing-right" });
});
