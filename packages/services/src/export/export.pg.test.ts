import { Company } from "@treeline/personio-emulator/company";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "../context.ts";
import { AppError } from "../error.ts";
import { updateOrganization } from "../organization/update.ts";
import { hidePerson } from "../people/hide.ts";
import { cleanUp } from "../retention/clean-up.ts";
import { startWorld, type World } from "../testing.ts";
import { inOrganization, runCommand, runQuery } from "../verb.ts";
import { createExport } from "./create.ts";
import { downloadExport } from "./download.ts";
import { getExport } from "./get.ts";
import { makeExport } from "./make.ts";
import { Pace } from "./pace.ts";
import { readPdf } from "./pdf-testing.ts";
import { readRows } from "./read-rows.ts";
import { renderExport } from "./render.ts";
import { keptWish, wish } from "./wish.ts";

const DAY = 24 * 60 * 60 * 1_000;
const never = new AbortController().signal;
let world: World;
let organizationId: string;
let viewer: Context;
let ids: (name: string) => string;

beforeAll(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const ada = company.hire({ firstName: "Ada", lastName: "Top", title: "=CEO()", email: "ada@test.example", hireDate: "2019-04-01" });
  const bo = company.hire({ firstName: "Bo", lastName: "Ek", title: "Lead", email: "bo@test.example", managerId: ada, hireDate: "2020-01-01" });
  const cy = company.hire({ firstName: "Cy", lastName: "Ray", title: "Engineer", email: "cy@test.example", managerId: bo, hireDate: "2021-01-01" });
  company.hire({ firstName: "Di", lastName: "Secret", title: "Spy", email: "di@test.example", managerId: ada, hireDate: "2021-01-01" });
  company.hire({ firstName: "Flo", lastName: "Alone", title: "Owner", email: "flo@test.example", hireDate: "2021-01-01" });
  const red = await sharp({ create: { width: 60, height: 60, channels: 3, background: "#c02020" } }).png().toBuffer();
  for (const one of [bo, cy]) company.setPicture(one, red);
  world = await startWorld({ company, limits: false });
  ({ organizationId } = world);
  const { connectionId, runId } = await world.connect();
  await world.execute(runId);
  await world.readPictures(connectionId, runId);
  viewer = await world.addMember("viewer", organizationId);
  const people = await world.people();
  ids = (name) => people.get(name)?.id ?? "";
  await runCommand(world.admin, hidePerson, { organizationId, personId: ids("Di Secret"), hidden: true });
});
afterAll(() => world.stop());

async function ask(who: Context, wanted: object): Promise<string> {
  const { exportId } = await runCommand(who, createExport, { organizationId, ...wish.parse(wanted) });
  return exportId;
}

async function make(who: Context, wanted: object) {
  const exportId = await ask(who, wanted);
  await makeExport(world.system, { organizationId, exportId }, never);
  return exportId;
}

const look = (who: Context, exportId: string) => runQuery(who, getExport, { organizationId, exportId });
const download = (who: Context, exportId: string) => runQuery(who, downloadExport, { organizationId, exportId });
const textOf = async (who: Context, wanted: object): Promise<string> => (await download(who, await make(who, wanted))).bytes.toString("utf8");

test("a table holds what a list shows, a formula is only text, and whom nobody has placed is there", async () => {
  const [ada, bo, cy, flo] = ["Ada Top", "Bo Ek", "Cy Ray", "Flo Alone"].map(ids);
  expect((await textOf(viewer, { format: "csv" })).split("\r\n")).toEqual([
    "\uFEFFName,Title,E-mail,Manager,Start date,Level,Direct reports,Total reports,Direct vacant seats,Total vacant seats,ID,Manager ID",
    `Ada Top,'=CEO(),ada@test.example,,2019-04-01,1,1,2,0,0,${ada},`,
    `Bo Ek,Lead,bo@test.example,Ada Top,2020-01-01,2,1,1,0,0,${bo},${ada}`,
    `Cy Ray,Engineer,cy@test.example,Bo Ek,2021-01-01,3,0,0,0,0,${cy},${bo}`,
    `Flo Alone,Owner,flo@test.example,,2021-01-01,1,0,0,0,0,${flo},`,
    "",
  ]);
  expect((await textOf(viewer, { format: "csv", rootId: ids("Bo Ek") })).split("\r\n").slice(1, -1).map((line) => line.split(",")[0])).toEqual(["Bo Ek", "Cy Ray"]);
});

test("who asks in German gets German words, and a table that a German spreadsheet opens", async () => {
  const german: Context = { ...viewer, language: "de" };
  expect((await textOf(german, { format: "csv" })).split("\r\n").slice(0, 2)).toEqual([
    "\uFEFFName;Position;E-Mail;Vorgesetzte Person;Eintrittsdatum;Ebene;Direkte Mitarbeitende;Mitarbeitende insgesamt;Direkte unbesetzte Stellen;Unbesetzte Stellen insgesamt;ID;ID der vorgesetzten Person",
    `Ada Top;'=CEO();ada@test.example;;2019-04-01;1;1;2;0;0;${ids("Ada Top")};`,
  ]);
  expect(await textOf(german, { format: "svg" })).toContain("Noch ohne Platz");
  expect((await download(german, await make(german, { format: "pdf" }))).name).toBe("Test Organigramm 2026-11-02.pdf");
  const gone = await make(german, { format: "svg", rootId: ids("Di Secret") });
  expect(await look(german, gone)).toMatchObject({ error: "Diese Person ist nicht mehr im Organigramm. Wählen Sie einen anderen Zweig oder das ganze Organigramm." });
});

test("small cards make a smaller drawing", async () => {
  const widthOf = async (density: string): Promise<number> => Number(/width="(\d+)"/.exec(await textOf(viewer, { format: "svg", density }))?.[1]);
  expect(await widthOf("compact")).toBeLessThan(await widthOf("normal"));
});

test("[J10] a file that fills a page has everybody, with pictures where cards have them, and names alone where that is wanted", async () => {
  for (const density of ["normal", "names"]) {
    const svg = await textOf(viewer, { format: "svg", arrangement: "fill", density });
    for (const name of ["Ada Top", "Bo Ek", "Cy Ray", "Flo Alone"]) expect(svg).toContain(name);
    expect(svg.includes("data:image/jpeg")).toBe(density === "normal");
  }
  const sheet = (await download(viewer, await make(viewer, { format: "pdf", sheet: "a3" }))).bytes;
  expect(readPdf(sheet).pages).toEqual([[1190.55, 841.89]]);
  expect(sheet.toString("latin1").match(/\/Subtype \/Image/g)).toHaveLength(1);
  const png = await sharp((await download(viewer, await make(viewer, { format: "png", arrangement: "fill" }))).bytes).metadata();
  expect(png.width).toBeGreaterThan(400);
});

test("who is hidden is in files for admins, and in no others, by no number either", async () => {
  for (const format of ["csv", "svg"]) {
    expect(await textOf(world.admin, { format })).toContain("Di Secret");
    expect(await textOf(viewer, { format })).not.toContain("Di Secret");
  }
  const exportId = await make(viewer, { format: "svg", rootId: ids("Di Secret") });
  expect(await look(viewer, exportId)).toEqual({ state: "failed", progress: 0, error: "That person is no longer on the chart. Choose another branch, or the whole chart." });
});

test("[J5] a drawing has its pictures inside, in every format, and what two show once", async () => {
  const svg = await textOf(viewer, { format: "svg" });
  const [inside = "", ...others] = [...svg.matchAll(/data:image\/jpeg;base64,([^"]+)/g)].map(([, base64]) => base64);
  expect(others).toEqual([]);
  expect(svg.match(/<use href="#i0" /g)).toHaveLength(1);
  expect(await sharp(Buffer.from(inside, "base64")).metadata()).toMatchObject({ format: "jpeg", width: 88, height: 88 });
  const pdf = await download(viewer, await make(viewer, { format: "pdf", page: "a4" }));
  expect(pdf.bytes.toString("latin1").match(/\/Subtype \/Image/g)).toHaveLength(1);
  expect(pdf.name).toBe("Test org chart 2026-11-02.pdf");
  const png = await download(viewer, await make(viewer, { format: "png" }));
  const { data, info } = await sharp(png.bytes).raw().toBuffer({ resolveWithObject: true });
  let red = 0;
  for (let at = 0; at < data.length; at += info.channels) if ((data[at] ?? 0) > 150 && (data[at + 1] ?? 0) < 80) red += 1;
  expect(red).toBeGreaterThan(4_000);
  expect((await sharp(png.bytes).metadata()).width).toBeGreaterThan(900);
});

test("only who asked gets a file, or learns of it", async () => {
  const exportId = await make(viewer, { format: "svg" });
  expect(await look(viewer, exportId)).toEqual({ state: "ready", progress: 1, error: null });
  const colleague = await world.addMember("owner", organizationId);
  const foreign = await world.addMember("owner", await world.addOrganization());
  for (const who of [colleague, foreign]) {
    await expect(look(who, exportId)).rejects.toThrow(AppError);
    await expect(download(who, exportId)).rejects.toThrow(AppError);
  }
  await expect(download(viewer, "no id")).rejects.toThrow(AppError);
});

test("a file that tells more than its asker may see by now is gone", async () => {
  const admin = await world.addMember("admin", organizationId);
  const exportId = await make(admin, { format: "svg" });
  await download(admin, exportId);
  if (admin.actor.kind === "member") await world.root`update member set role = 'viewer' where user_id = ${admin.actor.userId}`;
  await expect(download(admin, exportId)).rejects.toThrow(AppError);
});

test("a job that comes again does nothing", async () => {
  const exportId = await ask(viewer, { format: "svg" });
  expect(await look(viewer, exportId)).toMatchObject({ state: "waiting" });
  await makeExport(world.system, { organizationId, exportId }, never);
  const { bytes } = await download(viewer, exportId);
  await makeExport(world.system, { organizationId, exportId }, never);
  expect((await download(viewer, exportId)).bytes.equals(bytes)).toBe(true);
});

test("of one person so many files are kept, and each for a day", async () => {
  const asker = await world.addMember("viewer", organizationId);
  const asked: string[] = [];
  for (let n = 0; n < 7; n += 1) {
    world.moveClock(1_000);
    asked.push(await make(asker, { format: "csv" }));
  }
  const there = async () => (await Promise.all(asked.map((exportId) => download(asker, exportId).then(() => exportId, () => null)))).filter((id) => id !== null);
  expect(await there()).toEqual(asked.slice(-5));
  world.moveClock(DAY - 2_500);
  expect(await there()).toEqual(asked.slice(-3));
  world.moveClock(2_500);
  expect(await there()).toEqual([]);
  await cleanUp(world.system);
  expect(await world.root`select id from export`).toHaveLength(0);
});

test("case D1: files carry the organization's day, in their names and inside, whatever the worker's clock says", async () => {
  const set = (timeZone: string) => runCommand(world.admin, updateOrganization, { organizationId, timeZone });
  // Behind the moves of the tests above: 20:00 UTC on 30 November.
  world.moveClock(Date.parse("2026-11-30T20:00:00Z") - world.system.now().getTime());
  const formats = [{ format: "csv" }, { format: "svg" }, { format: "png" }, { format: "pdf" }, { format: "pdf", page: "a4" }];
  const filesIn = async (timeZone: string) => {
    await set(timeZone);
    return await Promise.all(formats.map(async (wanted) => download(viewer, await make(viewer, wanted))));
  };
  for (const [timeZone, day, words] of [["Pacific/Auckland", "2026-12-01", "As of 1 December 2026"], ["America/Los_Angeles", "2026-11-30", "As of 30 November 2026"], ["Asia/Kathmandu", "2026-12-01", "As of 1 December 2026"]] as const) {
    const files = await filesIn(timeZone);
    for (const { name } of files) expect(name).toMatch(new RegExp(`^Test org chart ${day}\\.`));
    const [, svg, , whole, pages] = files.map(({ bytes }) => bytes);
    expect(svg?.toString("utf8")).toContain(`>${words}<`);
    for (const pdf of [whole, pages]) expect(readPdf(pdf ?? Buffer.alloc(0)).text.replaceAll("\n", "")).toContain(words);
  }
  const [, , one] = await filesIn("Pacific/Auckland");
  const [, , other] = await filesIn("America/Los_Angeles");
  // Letters that are outlines can't be read back: the pictures differ, and only in the margin below the cards.
  const [above, below] = await differences(one?.bytes, other?.bytes);
  expect({ above, below: below > 0 }).toEqual({ above: 0, below: true });
  await set("Europe/Berlin");
});

/** How many pixels of two pictures of one size differ, above and in the margin at the foot. */
async function differences(one: Buffer | undefined, other: Buffer | undefined): Promise<[number, number]> {
  const [a, b] = await Promise.all([one, other].map((png) => sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true })));
  if (!a || !b || a.info.width !== b.info.width || a.info.height !== b.info.height) throw new Error("The pictures have different sizes.");
  const foot = (a.info.height - 64) * a.info.width * 3;
  const count = (from: number, to: number) => a.data.subarray(from, to).reduce((sum, value, at) => sum + (value === b.data[from + at] ? 0 : 1), 0);
  return [count(0, foot), count(foot, a.data.length)];
}

test("security H3: a file that is deleted while it is drawn is not drawn to its end", async () => {
  const rows = await inOrganization(world.system, organizationId, "owner", (tenant) => readRows(tenant, false));
  for (const format of ["png", "svg", "pdf"]) {
    const deleted = new Pace(1, never, () => Promise.reject(new Error("deleted")));
    await expect(renderExport(rows, keptWish.parse({ format }), world.system.now(), async () => new Map(), deleted)).rejects.toThrow("deleted");
  }
  const exportId = await ask(viewer, { format: "png" });
  await world.root.begin(async (tx) => {
    await tx`lock table picture in access exclusive mode`;
    const made = makeExport(world.system, { organizationId, exportId }, never);
    await expect.poll(async () => (await look(viewer, exportId)).state).toBe("running");
    await world.root`delete from export where id = ${exportId}`;
    return { made };
  }).then(({ made }) => made);
  await expect(look(viewer, exportId)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("security H3: files of an organization that asks for many are drawn after another organization's first", async () => {
  await world.root`delete from export`;
  await world.root`delete from graphile_worker._private_jobs`;
  const elsewhere = await world.addOrganization();
  const neighbour = await world.addMember("viewer", elsewhere);
  const mine = [await ask(viewer, { format: "png" }), await ask(viewer, { format: "png" }), await ask(world.admin, { format: "png" })];
  const { exportId } = await runCommand(neighbour, createExport, { organizationId: elsewhere, ...wish.parse({ format: "png" }) });
  const order = await world.root`select payload ->> 'exportId' as id from graphile_worker._private_jobs order by priority, run_at, id`;
  expect(order.map((row) => row["id"])).toEqual([mine[0], exportId, mine[1], mine[2]]);
});
