import { Company } from "@treeline/personio-emulator/company";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { headerOnly } from "./picture-testing.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { overrideField } from "./override.ts";
import { readPicture } from "./picture.ts";
import { releaseField } from "./release.ts";
import { undoChange } from "./undo.ts";

let world: World;
let connectionId: string;
let organizationId: string;
let personId: string;
let kim: number;

const square = (background: string) => sharp({ create: { width: 400, height: 300, channels: 3, background } }).png().toBuffer();
const dataUrl = (bytes: Buffer, type = "image/png") => `data:${type};base64,${bytes.toString("base64")}`;

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const top = company.hire({ firstName: "Top", lastName: "Test", hireDate: "2020-01-01" });
  kim = company.hire({ firstName: "Kim", lastName: "Test", managerId: top, hireDate: "2020-01-01", picture: { kind: "bytes", bytes: await square("blue"), contentType: "image/png" } });
  world = await startWorld({ company });
  ({ organizationId } = world);
  const connected = await world.connect();
  ({ connectionId } = connected);
  await world.execute(connected.runId);
  await world.readPictures(connectionId, connected.runId);
  personId = (await world.people()).get("Kim Test")?.id ?? "";
});
afterAll(() => world.stop());

const choose = (value: string | null) => runCommand(world.admin, overrideField, { organizationId, personId, field: "picture", value, until: "always" });
const undo = (changeId: string | null) => runCommand(world.admin, undoChange, { organizationId, changeId: changeId ?? "" });

/** What the picture that is shown is mostly made of. */
async function colour(): Promise<string | null> {
  const shown = await runQuery(world.admin, readPicture, { organizationId, personId, size: "small" });
  if (!shown) return null;
  const { channels } = await sharp(shown.bytes).stats();
  const means = channels.map(({ mean }) => mean);
  return ["red", "green", "blue"][means.indexOf(Math.max(...means))] ?? "?";
}

/** Does the jobs that are queued, as a worker would, and what a sync brings. */
async function syncPictures(): Promise<number> {
  const before = world.emulator.requests.filter(({ kind }) => kind === "picture").length;
  const { id } = await world.sync(connectionId);
  await world.readPictures(connectionId, id);
  return world.emulator.requests.filter(({ kind }) => kind === "picture").length - before;
}

async function doQueued(): Promise<void> {
  const jobs = await world.root<{ payload: { connectionId: string; runId: string } }[]>`
    select j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'pictures'`;
  for (const { payload } of jobs) await world.readPictures(payload.connectionId, payload.runId);
}

test("a chosen picture shows at once, is never asked of Personio, and outlives syncs for weeks", async () => {
  expect(await colour()).toBe("blue");
  await choose(dataUrl(await square("red")));
  expect(await colour()).toBe("red");
  expect(await syncPictures()).toBe(0);
  world.moveClock(20 * 86_400_000);
  expect(await syncPictures()).toBe(0);
  expect(await colour()).toBe("red");
});

test("given back, Personio's picture is read again by a job and shows", async () => {
  await runCommand(world.admin, releaseField, { organizationId, personId, field: "picture" });
  expect(await colour()).toBeNull();
  await doQueued();
  expect(await colour()).toBe("blue");
});

test("an undo brings Personio's picture back; what is no longer kept can't be put back", async () => {
  const chosen = await choose(dataUrl(await square("red")));
  const undone = await undo(chosen.changeId);
  await doQueued();
  expect(await colour()).toBe("blue");
  await expect(undo(undone.changeId)).rejects.toMatchObject({ code: "CONFLICT", reason: "picture-gone" });
});

test("a member may choose that there is none", async () => {
  const none = await choose(null);
  expect(await colour()).toBeNull();
  await syncPictures();
  expect(await colour()).toBeNull();
  await undo(none.changeId);
  await doQueued();
  expect(await colour()).toBe("blue");
});

test("what is no picture, or too large, is refused in words", async () => {
  const text = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>");
  for (const wrong of ["hello", dataUrl(text, "image/svg+xml"), dataUrl(text), "data:image/png;base64,"]) {
    await expect(choose(wrong)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", reason: "not-an-image" });
  }
  await expect(choose(dataUrl(Buffer.alloc(5 * 1024 * 1024 + 1)))).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", reason: "too-large" });
  expect(await colour()).toBe("blue");
});

test("security H3: a picture of more than 25 megapixels is refused by its header, in words", async () => {
  const refused = choose(dataUrl(headerOnly(8_000, 8_000)));
  await expect(refused).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT", reason: "too-many-pixels", action: "Choose one with at most 25 megapixels." });
  expect(await colour()).toBe("blue");
});

test("a chosen picture goes when the person leaves, and the person returns with Personio's", async () => {
  await choose(dataUrl(await square("red")));
  world.company.leave(kim, { date: "2026-01-01" });
  await world.sync(connectionId);
  expect(await world.root`select 1 from picture where person_id = ${personId}`).toHaveLength(0);
  world.company.update(kim, { status: "active", terminationDate: null });
  await syncPictures();
  expect(await colour()).toBe("blue");
});
