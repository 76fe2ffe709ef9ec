import { Company } from "@treeline/personio-emulator/company";
import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startWorld, type World } from "../testing.ts";

let world: World;
let connectionId: string;
let ids: number[];
const credential = { ...DEMO_CREDENTIAL, attributes: [...DEMO_CREDENTIAL.attributes] };
const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const top = company.hire({ firstName: "Ada", lastName: "Top", title: "CEO", hireDate: "2019-01-01" });
  ids = [top, ...Array.from({ length: 7 }, (_, n) => company.hire({ firstName: `First${n}`, lastName: `Last${n}`, preferredName: n === 0 ? "Goes By" : null, title: `Title ${n}`, managerId: top, hireDate: "2020-01-01" }))];
  for (const id of ids) company.setPicture(id, PICTURE);
  world = await startWorld({ company, credentials: [credential] });
  const connected = await world.connect(credential);
  connectionId = connected.connectionId;
  await world.execute(connected.runId);
});
afterAll(() => world.stop());

const rows = () => world.root`select external_id, seat, name, title, email, start_date, picture_source, manager_id, source_manager_external_id from person order by external_id`;

test.for(DEMO_CREDENTIAL.attributes)("[X9] %s lost: values stay at this run and the next, with a notice; back again, nothing has changed", { timeout: 30_000 }, async (key) => {
  const before = await rows();
  credential.attributes.splice(0, 99, ...DEMO_CREDENTIAL.attributes.filter((one) => one !== key));
  for (let run = 0; run < 2; run++) {
    const done = await world.sync(connectionId);
    expect(done).toMatchObject({ state: "succeeded", counts: { joined: 0, changed: 0, left: 0 } });
    expect(done.reasons).toEqual([expect.objectContaining({ kind: "lost-key", field: key })]);
    expect(await rows()).toEqual(before);
  }
  credential.attributes.splice(0, 99, ...DEMO_CREDENTIAL.attributes);
  const back = await world.sync(connectionId);
  expect(back).toMatchObject({ state: "succeeded", reasons: [], counts: { changed: 0 } });
  expect(await rows()).toEqual(before);
});

test("[X9] with Status lost nobody joins or leaves, while a new title still comes in", async () => {
  credential.attributes.splice(0, 99, ...DEMO_CREDENTIAL.attributes.filter((one) => one !== "status"));
  const [, second = 0, third = 0] = ids;
  world.company.update(second, { status: "inactive", terminationDate: "2026-10-01" });
  world.company.hire({ firstName: "Nia", lastName: "New", hireDate: "2026-10-01" });
  world.company.promote(third, "Promoted");
  const run = await world.sync(connectionId);
  expect(run).toMatchObject({ state: "succeeded", counts: { joined: 0, left: 0, changed: 1 } });
  const people = await world.people();
  expect(people.has("Nia New")).toBe(false);
  expect([...people.values()].find(({ externalId }) => externalId === String(third))?.title).toBe("Promoted");
  credential.attributes.splice(0, 99, ...DEMO_CREDENTIAL.attributes);
  expect(await world.sync(connectionId)).toMatchObject({ state: "succeeded", counts: { joined: 1, left: 1 } });
});
