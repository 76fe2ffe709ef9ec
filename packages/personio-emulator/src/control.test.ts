import { expect, test } from "vitest";
import { DEMO_CREDENTIAL } from "./credential.ts";
import { startTest } from "./testing.ts";

const LIST = "/v1/company/employees";

test("a person can hire, promote, move, rename, let go and delete over HTTP", async () => {
  const { post, emulator } = await startTest();
  const { company } = emulator;
  const [ceo, cto] = company.all();
  const { body } = await post("/_emulator/hire", { firstName: "Robin", lastName: "Sommer", title: "Engineer", managerId: ceo?.id });
  const find = () => company.find(body.id);
  expect(find()).toMatchObject({ lastName: "Sommer", status: "active", managerId: ceo?.id, picture: { kind: "drawn" } });
  await post("/_emulator/promote", { id: body.id, title: "Lead" });
  await post("/_emulator/move", { id: String(body.id), managerId: cto?.id });
  await post("/_emulator/rename", { id: body.id, preferredName: "Rob Sommer" });
  await post("/_emulator/picture", { id: body.id, base64: null });
  await post("/_emulator/leave", { id: body.id, date: "2026-11-01" });
  expect(find()).toMatchObject({ title: "Lead", managerId: cto?.id, preferredName: "Rob Sommer", picture: null, status: "inactive" });
  await post("/_emulator/remove", { id: body.id });
  expect(find()).toBeNull();
});

test("what makes no sense is refused with a sentence", async () => {
  const { post } = await startTest();
  expect((await post("/_emulator/promote", { id: 1, title: "Nobody" })).body.error).toContain("no employee 1");
  expect((await post("/_emulator/leave", { id: 1, date: "soon" })).status).toBe(400);
  expect((await post("/_emulator/dance", {})).body.error).toContain("hire, promote");
  expect((await post("/_emulator/hire", { firstName: "A", lastName: "B" }, true)).status).toBe(415);
});

test("faults and limits are switched over HTTP, strike as often as told, and can be cleared", async () => {
  const { post, get, signIn, emulator } = await startTest();
  const token = await signIn(DEMO_CREDENTIAL);
  await post("/_emulator/fault", { kind: "502", times: 2, path: "offset=100" });
  const ask = async (offset: number) => (await get(`${LIST}?offset=${offset}`, token)).status;
  expect([await ask(0), await ask(100), await ask(100), await ask(100)]).toEqual([200, 502, 502, 200]);
  await post("/_emulator/fault", { kind: "429", retryAfterSeconds: 9 });
  expect((await get(LIST, token)).headers.get("retry-after")).toBe("9");
  expect((await get("/_emulator/state")).body.faults).toMatchObject([{ kind: "429" }]);
  await post("/_emulator/clear-faults", {});
  expect(await ask(0)).toBe(200);
  await post("/_emulator/limits", { enabled: false });
  expect(emulator.limits.enabled).toBe(false);
  expect((await post("/_emulator/fault", { kind: "earthquake" })).status).toBe(400);
});

test("values of any shape can be put on the wire, as Personio has been seen to send them", async () => {
  const { post, get, signIn, emulator } = await startTest();
  const token = await signIn(DEMO_CREDENTIAL);
  const id = emulator.company.all()[1]?.id;
  await post("/_emulator/update", { id, set: { raw: { supervisor: "", hire_date: "2020-02-30T00:00:00+01:00" } } });
  const { attributes } = (await get(`${LIST}/${id}`, token)).body.data;
  expect([attributes.supervisor.value, attributes.hire_date.value]).toEqual(["", "2020-02-30T00:00:00+01:00"]);
});

test("the page lists every fault, and finds people by words in any order", async () => {
  const { get } = await startTest();
  const page = (await get("/_emulator")).body;
  expect(page).toContain("Personio emulator: Nordlicht GmbH");
  expect(page).toContain('data-fault="truncated-json"');
  const { body } = await get("/_emulator/company?query=lindqvist+ada");
  expect(body).toMatchObject({ total: 246, people: [{ name: "Ada Lindqvist", manager: "Hannah Krüger" }, { manager: "Ada Lindqvist" }] });
});
