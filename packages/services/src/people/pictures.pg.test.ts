import { Company } from "@treeline/personio-emulator/company";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { getChart } from "../chart/get.ts";
import { startWorld, type World } from "../testing.ts";
import { runQuery } from "../verb.ts";
import { getPerson } from "./get.ts";
import { headerOnly } from "./picture-testing.ts";
import { readPicture } from "./picture.ts";

let world: World;
let connectionId: string;
let ada: number, ben: number, cem: number;
const DAY = 86_400_000;

/** Left half red, right half blue; said to lie on its side. */
const turned = () =>
  sharp({ create: { width: 200, height: 400, channels: 3, background: "#ff0000" } })
    .composite([{ input: { create: { width: 200, height: 200, channels: 3, background: "#0000ff" } }, top: 200, left: 0 }])
    .jpeg().withExif({ IFD0: { Copyright: "Secret studio" } }).withMetadata({ orientation: 6 }).toBuffer();
const plain = (background: string) => sharp({ create: { width: 50, height: 80, channels: 3, background } }).png().toBuffer();

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  ada = company.hire({ firstName: "Ada", lastName: "Ahn", title: "CEO", hireDate: "2019-01-01" });
  ben = company.hire({ firstName: "Ben", lastName: "Berg", managerId: ada, hireDate: "2020-01-01" });
  cem = company.hire({ firstName: "Cem", lastName: "Can", managerId: ada, hireDate: "2020-01-01" });
  company.setPicture(ada, await turned(), "image/jpeg");
  company.setPicture(ben, await plain("#00ff00"));
  world = await startWorld({ company });
  const connected = await world.connect();
  connectionId = connected.connectionId;
  expect((await world.execute(connected.runId)).pictures).toEqual({ total: 2, done: 0, failed: 0 });
  await world.readPictures(connectionId, connected.runId);
  expect((await world.execute(connected.runId)).pictures).toEqual({ total: 2, done: 2, failed: 0 });
});
afterAll(() => world.stop());
afterEach(() => world.emulator.faults.clear());

const idOf = async (name: string) => (await world.people()).get(name)?.id ?? "";
const stored = async (name: string, size: "small" | "large" = "large") =>
  runQuery(world.admin, readPicture, { organizationId: world.organizationId, personId: await idOf(name), size });
const pictureRequests = () => world.emulator.requests.filter(({ url }) => url.includes("profile-picture")).length;

/** A run and its pictures; answers what the run says of them. */
async function syncPictures() {
  const run = await world.sync(connectionId);
  if (run.pictures.total > 0) await world.readPictures(connectionId, run.id);
  return (await world.execute(run.id)).pictures;
}

test("a picture is stored as WebP in two squares, upright and without metadata", async () => {
  for (const [size, px] of [["small", 96], ["large", 320]] as const) {
    const picture = await stored("Ada Ahn", size);
    const { format, width, height, exif, orientation } = await sharp(picture?.bytes).metadata();
    expect({ format, width, height, exif, orientation }).toEqual({ format: "webp", width: px, height: px, exif: undefined, orientation: undefined });
    expect(picture?.hash).toMatch(/^[0-9a-f]{64}$/);
  }
  const { data, info } = await sharp((await stored("Ada Ahn"))?.bytes).raw().toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels, (y * info.width + x) * info.channels + 3)].map((value) => value > 128);
  expect([pixel(20, 160), pixel(300, 160)]).toEqual([[false, false, true], [true, false, false]]);
});

test("its address carries four digits of its hash, and the chart's version changes with it", async () => {
  const path = /^\/pictures\/[^/]+\/[^/]+\/(small|large)\?v=[0-9a-f]{4}$/;
  const before = await runQuery(world.admin, getChart, { organizationId: world.organizationId });
  expect(before.people.find(({ name }) => name === "Ben Berg")?.picture).toMatch(path);
  expect((await runQuery(world.admin, getPerson, { organizationId: world.organizationId, personId: await idOf("Ben Berg") })).picture).toMatch(/\/large\?v=/);
  expect(before.people.find(({ name }) => name === "Cem Can")?.picture).toBeNull();
  await world.sync(connectionId);
  expect((await runQuery(world.admin, getChart, { organizationId: world.organizationId })).version).toBe(before.version);
});

test("case C5: [X10] a new picture under the same address is there within a day of runs, and none is asked for twice a run", async () => {
  await world.sync(connectionId);
  world.company.setPicture(ben, await plain("#ffff00"));
  const asked = pictureRequests();
  const before = await stored("Ben Berg");
  expect(await syncPictures()).toEqual({ total: 0, done: 0, failed: 0 });
  expect(pictureRequests()).toBe(asked);
  // Runs of a day, each five minutes late.
  for (let run = 0; run < 4; run++) {
    world.moveClock(DAY / 4);
    await syncPictures();
  }
  expect((await stored("Ben Berg"))?.hash).not.toBe(before?.hash);
  // Two pictures, each once or twice in a day.
  expect(pictureRequests() - asked).toBeGreaterThanOrEqual(2);
  expect(pictureRequests() - asked).toBeLessThanOrEqual(4);
});

test("case P8: one refused picture is counted and stays due, the others are read; the next run brings it", async () => {
  const [fay, gil] = ["Fay", "Gil"].map((firstName) => world.company.hire({ firstName, lastName: "Gray", managerId: ada, hireDate: "2020-01-01" }));
  for (const id of [fay, gil]) world.company.setPicture(id ?? 0, await plain("#445566"));
  world.emulator.faults.set({ kind: "picture-403", path: `/${fay}/` });
  const run = await world.sync(connectionId);
  await world.readPictures(connectionId, run.id);
  expect(await world.execute(run.id)).toMatchObject({ state: "succeeded", pictures: { failed: 1, done: run.pictures.total - 1 } });
  expect([await stored("Fay Gray"), await stored("Gil Gray")]).toEqual([null, expect.anything()]);
  world.emulator.faults.clear();
  expect(await syncPictures()).toMatchObject({ failed: 0 });
  expect(await stored("Fay Gray")).not.toBeNull();
  for (const id of [fay, gil]) world.company.leave(id ?? 0, { date: "2026-01-01" });
  await world.sync(connectionId);
  world.moveClock(2 * DAY);
  await syncPictures();
});

test("[X10] a new picture is read at the next run", async () => {
  world.company.setPicture(cem, await plain("#00ffff"));
  expect(await syncPictures()).toEqual({ total: 1, done: 1, failed: 0 });
  expect(await stored("Cem Can")).not.toBeNull();
});

test.for([
  ["a log-in page", { kind: "html-picture" }, "not-an-image", { done: 0, failed: 1 }],
  ["40 MB", { kind: "huge-picture" }, "too-large", { done: 0, failed: 1 }],
  ["nothing there", { kind: "picture-404" }, "none", { done: 1, failed: 0 }],
  ["a server that fails", { kind: "502", path: "profile-picture" }, "unreachable", { done: 0, failed: 1 }],
] as const)("%s instead of a picture fails nothing else", async ([, fault, problem, counts]) => {
  const dora = world.company.hire({ firstName: "Dora", lastName: problem, managerId: ada, hireDate: "2020-01-01" });
  world.company.setPicture(dora, await plain("#123456"));
  world.emulator.faults.set(fault);
  expect(await syncPictures()).toEqual({ total: 1, ...counts });
  const [row] = await world.root`select problem from picture where person_id = ${await idOf(`Dora ${problem}`)}`;
  expect(row?.["problem"]).toBe(problem);
  expect(await stored(`Dora ${problem}`)).toBeNull();
  world.company.leave(dora, { date: "2026-01-01" });
  await world.sync(connectionId);
});

test.for([
  ["bytes that are none", Buffer.from("GIF89a but not really")],
  ["a drawing that could load files", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>')],
] as const)("%s are no picture", async ([, bytes]) => {
  // Leavers of one day add up, and too many of them would hold the run.
  world.moveClock(2 * DAY);
  const eva = world.company.hire({ firstName: "Eva", lastName: "Ek", managerId: ada, hireDate: "2020-01-01" });
  world.company.setPicture(eva, bytes);
  expect(await syncPictures()).toMatchObject({ failed: 1 });
  world.company.leave(eva, { date: "2026-01-01" });
  await world.sync(connectionId);
});

test("security H3: a picture of too many pixels in Personio is left out, and the run says so", async () => {
  world.moveClock(2 * DAY);
  const max = world.company.hire({ firstName: "Max", lastName: "Pixel", managerId: ada, hireDate: "2020-01-01" });
  world.company.setPicture(max, headerOnly(8_000, 8_000));
  expect(await syncPictures()).toMatchObject({ failed: 1 });
  const [row] = await world.root`select problem from picture where person_id = ${await idOf("Max Pixel")}`;
  expect(row?.["problem"]).toBe("too-large");
  world.company.leave(max, { date: "2026-01-01" });
  await world.sync(connectionId);
});

test("a cut-off or broken answer from the same address keeps the picture that is there", async () => {
  const before = await stored("Ada Ahn");
  world.moveClock(8 * DAY);
  world.emulator.faults.set({ kind: "html-picture" });
  expect(await syncPictures()).toMatchObject({ done: 0, failed: 3 });
  expect((await stored("Ada Ahn"))?.hash).toBe(before?.hash);
});

test("a leaver's picture is deleted in the run that takes the person off; so is one taken away", async () => {
  world.company.leave(ben, { date: "2026-11-01" });
  world.company.setPicture(cem, null);
  await world.sync(connectionId);
  const rows = await world.root`select p.name from picture c join person p on p.id = c.person_id where c.hash is not null`;
  expect(rows.map((row) => row["name"])).toEqual(["Ada Ahn"]);
});

test("a later run takes over what an earlier one has not read, and a right that is missing fails pictures, not the run", async () => {
  world.company.setPicture(cem, await plain("#abcdef"));
  const first = await world.sync(connectionId);
  const second = await world.sync(connectionId);
  expect((await world.execute(first.id)).pictures.total).toBe(0);
  world.emulator.faults.set({ kind: "missing-right", path: "profile-picture" });
  await world.readPictures(connectionId, second.id);
  expect(await world.execute(second.id)).toMatchObject({ state: "succeeded", pictures: { total: 1, done: 0, failed: 1 } });
});

test("a stranger gets no picture, whatever the id", async () => {
  const personId = await idOf("Ada Ahn");
  const elsewhere = await world.addOrganization();
  const stranger = await world.addMember("owner", elsewhere);
  await expect(runQuery(stranger, readPicture, { organizationId: world.organizationId, personId, size: "small" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await runQuery(stranger, readPicture, { organizationId: elsewhere, personId, size: "small" })).toBeNull();
});

test("case P8: refused throughout, pictures are given up after some in a row", async () => {
  for (let at = 0; at < 16; at++) world.company.setPicture(world.company.hire({ firstName: "Crowd", lastName: `No ${at}`, managerId: ada, hireDate: "2020-01-01" }), await plain("#010203"));
  world.emulator.faults.set({ kind: "picture-403" });
  const run = await world.sync(connectionId);
  const asked = pictureRequests();
  await world.readPictures(connectionId, run.id);
  // Eight, and those under way beside the eighth; each twice, before and after a new token.
  expect(pictureRequests() - asked).toBeLessThanOrEqual(2 * 11);
  expect((await world.execute(run.id)).pictures).toEqual({ total: run.pictures.total, done: 0, failed: run.pictures.total });
  world.emulator.faults.clear();
  expect(await syncPictures()).toMatchObject({ failed: 0 });
  expect(await stored("Crowd No 15")).not.toBeNull();
});
