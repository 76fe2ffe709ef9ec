import { Company } from "@treeline/personio-emulator/company";
import { DEMO_CREDENTIAL, EVERYTHING_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { afterEach, beforeAll, afterAll, expect, test } from "vitest";
import { replaceCredential } from "../connection/replace-credential.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand } from "../verb.ts";
import { mailKinds } from "./testing.ts";

const HOUR_MS = 3_600_000;

let world: World;
let connectionId: string;
const team: number[] = [];

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const boss = company.hire({ firstName: "Ada", lastName: "Ahn", hireDate: "2019-01-01" });
  for (let i = 0; i < 12; i++) team.push(company.hire({ firstName: "Ben", lastName: `Berg ${i}`, managerId: boss, hireDate: "2020-01-01" }));
  world = await startWorld({ company, credentials: [DEMO_CREDENTIAL, EVERYTHING_CREDENTIAL], limits: false });
  const connected = await world.connect();
  connectionId = connected.connectionId;
  await world.execute(connected.runId);
  expect(await mailKinds(world)).toEqual(["import-done"]);
});
afterEach(async () => {
  world.emulator.faults.clear();
  // The tests together ask for more tokens than Personio gives in a minute.
  await world.root`delete from request_slot`;
  await world.sync(connectionId);
  await mailKinds(world);
});
afterAll(() => world.stop());

const states = async (times: number) => {
  const seen = [];
  for (let i = 0; i < times; i++) seen.push((await world.sync(connectionId)).state);
  return seen;
};
const breakDown = () => world.emulator.faults.set({ kind: "missing-right" });
function refuse() {
  world.emulator.faults.set({ kind: "token-expired" });
  world.emulator.faults.set({ kind: "wrong-secret" });
}
const replace = async () => {
  const { clientId, clientSecret } = EVERYTHING_CREDENTIAL;
  return (await runCommand(world.admin, replaceCredential, { organizationId: world.organizationId, connectionId, clientId, clientSecret })).runId;
};
const leave = (who: readonly number[]) => who.forEach((id) => world.company.update(id, { status: "inactive" }));
const comeBack = (who: readonly number[]) => who.forEach((id) => world.company.update(id, { status: "active" }));

test("[Y1] an import that works again and again is mailed once", async () => {
  expect(await states(2)).toEqual(["succeeded", "succeeded"]);
  expect(await mailKinds(world)).toEqual([]);
});

test("[Y2] one or two failures are no news; the third is, once; and so is that it works again, once", async () => {
  breakDown();
  expect(await states(2)).toEqual(["failed", "failed"]);
  expect(await mailKinds(world)).toEqual([]);
  await states(3);
  expect(await mailKinds(world)).toEqual(["failing"]);
  world.emulator.faults.clear();
  expect(await states(2)).toEqual(["succeeded", "succeeded"]);
  expect(await mailKinds(world)).toEqual(["recovered"]);
});

test("[Y2] two failures an hour apart are news; a success between them starts the count again", async () => {
  breakDown();
  await states(1);
  world.moveClock(HOUR_MS);
  world.emulator.faults.clear();
  await states(1);
  breakDown();
  await states(1);
  world.moveClock(HOUR_MS - 1);
  expect(await mailKinds(world)).toEqual([]);
  world.moveClock(1);
  await states(1);
  expect(await mailKinds(world)).toEqual(["failing"]);
});

test("[Y2] failures that nobody was told of end without a mail", async () => {
  breakDown();
  await states(2);
  world.emulator.faults.clear();
  await states(1);
  expect(await mailKinds(world)).toEqual([]);
});

test("[Y2] a refused credential is mailed at once, and not again by the button; nor is what fails beside it", async () => {
  refuse();
  await states(1);
  expect(await mailKinds(world)).toEqual(["credential-refused"]);
  await states(3);
  world.emulator.faults.clear();
  breakDown();
  await states(3);
  expect(await mailKinds(world)).toEqual([]);
  world.emulator.faults.clear();
  await states(1);
  expect(await mailKinds(world)).toEqual(["recovered"]);
});

test("[Y2] a new credential brings the good news; when it is refused too, that is news again", async () => {
  refuse();
  await states(1);
  world.emulator.faults.clear();
  const runId = await replace();
  refuse();
  await world.execute(runId);
  expect(await mailKinds(world)).toEqual(["credential-refused", "credential-refused"]);
  world.emulator.faults.clear();
  expect((await world.execute(await replace())).state).toBe("succeeded");
  expect(await mailKinds(world)).toEqual(["recovered"]);
});

test("[Y2] a run that waits is mailed once for its reasons, again for others, and again after a success", async () => {
  leave(team.slice(0, 7));
  expect(await states(2)).toEqual(["held", "held"]);
  expect(await mailKinds(world)).toEqual(["needs-review"]);
  const joiners = Array.from({ length: 21 }, (_, i) => world.company.hire({ firstName: "Cem", lastName: `Can ${i}`, hireDate: "2026-01-01" }));
  expect(await states(2)).toEqual(["held", "held"]);
  expect(await mailKinds(world)).toEqual(["needs-review"]);
  leave(joiners);
  comeBack(team);
  expect(await states(1)).toEqual(["succeeded"]);
  leave(team.slice(0, 7));
  expect(await states(1)).toEqual(["held"]);
  expect(await mailKinds(world)).toEqual(["needs-review"]);
  comeBack(team);
});

test("[Y2] a run that waits after failures says that Personio can be read again", async () => {
  breakDown();
  await states(3);
  world.emulator.faults.clear();
  leave(team.slice(0, 7));
  expect(await states(2)).toEqual(["held", "held"]);
  expect(await mailKinds(world)).toEqual(["failing", "recovered", "needs-review"]);
  comeBack(team);
});
