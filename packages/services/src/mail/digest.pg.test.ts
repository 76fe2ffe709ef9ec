import { unisolated } from "@treeline/org/text/isolate";
import { Company } from "@treeline/personio-emulator/company";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "../context.ts";
import { setMail } from "../members/mails.ts";
import { updateOrganization } from "../organization/update.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand } from "../verb.ts";
import { composeMail } from "./compose.ts";
import { enqueueDigests } from "./enqueue-digests.ts";
import { takeMails } from "./testing.ts";

const DAY_MS = 86_400_000;

let world: World;
let viewer: Context;

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const boss = company.hire({ firstName: "Ada", lastName: "Ahn", title: "CEO", hireDate: "2019-01-01" });
  const ben = company.hire({ firstName: "Ben", lastName: "Berg", title: "Engineer", managerId: boss, hireDate: "2020-01-01" });
  world = await startWorld({ company });
  viewer = await world.addMember("viewer", world.organizationId);
  const { connectionId, runId } = await world.connect();
  await world.execute(runId);
  // The import was on Monday 2 November; what the summary tells comes in the week after.
  world.moveClock(8 * DAY_MS);
  company.promote(ben, "Lead");
  company.hire({ firstName: "Cem", lastName: "Can", title: "Designer", managerId: ben, hireDate: "2026-11-01" });
  await world.sync(connectionId);
  await takeMails(world);
});
afterAll(() => world.stop());

const monday = (time: string) => new Date(`2026-11-16T${time}Z`);
const choose = (wanted: boolean) => runCommand(viewer, setMail, { organizationId: world.organizationId, kind: "digest", wanted });

test("[Y4] nobody gets the week's summary unasked", async () => {
  expect(await enqueueDigests(world.system, monday("07:00:00"))).toBe(0);
});

test("[Y4] who asked gets it on Monday at 8 by the organization's clock, and twice asked is once sent", async () => {
  await choose(true);
  expect(await enqueueDigests(world.system, monday("06:00:00"))).toBe(0);
  expect(await enqueueDigests(world.system, monday("07:00:00"))).toBe(1);
  expect(await enqueueDigests(world.system, monday("07:00:00"))).toBe(1);
  const mails = await takeMails(world);
  expect(mails).toMatchObject([{ kind: "digest", week: "2026-W46" }]);
  await runCommand(world.admin, updateOrganization, { organizationId: world.organizationId, timeZone: "America/New_York" });
  expect(await enqueueDigests(world.system, monday("07:00:00"))).toBe(0);
  expect(await enqueueDigests(world.system, monday("13:00:00"))).toBe(1);
});

test("[Y4] [LA4] it tells what the week brought in its reader's language, and a quiet week is not told", async () => {
  const [job] = await takeMails(world);
  if (job?.kind !== "digest") throw new Error("no summary was asked for");
  const [mail, ...others] = await composeMail(world.system, job);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    to: `${job.userId}@test.example`, idempotencyKey: `digest/${world.organizationId}/${job.userId}/2026-W46`,
    content: { from: "2026-11-09", to: "2026-11-15", joined: 1, changed: 1, left: 0, more: 0 },
  });
  expect(unisolated(JSON.stringify(mail?.content))).toContain("Cem Can joined");
  await world.root`update "user" set language = 'de' where id = ${job.userId}`;
  const [german] = await composeMail(world.system, job);
  expect(german?.language).toBe("de");
  expect(JSON.stringify(german?.content)).toContain("dazugekommen");
  expect(await composeMail(world.system, { ...job, week: "2026-W47" })).toEqual([]);
  await choose(false);
  expect(await composeMail(world.system, job)).toEqual([]);
});
