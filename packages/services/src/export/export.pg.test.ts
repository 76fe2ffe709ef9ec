import { Company } from "@treeline/personio-emulator/company";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "../context.ts";
import { AppError } from "../error.ts";
import { hidePerson } from "../people/hide.ts";
import { cleanUp } from "../retention/clean-up.ts";
import { startWorld, type World } from "../testing.ts";
import { runCommand, runQuery } from "../verb.ts";
import { createExport } from "./create.ts";
import { downloadExport } from "./download.ts";
import { getExport } from "./get.ts";
import { makeExport } from "./make.ts";
import { wish } from "./wish.ts";

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
  expect((await textOf(viewer, { format: "csv" })).split("\r\n")).toEqual([
    "\uFEFFName,Title,E-mail,Manager,Start date,Level,Direct reports,Total reports,Direct vacant seats,Total vacant seats",
    "Ada Top,'=CEO(),ada@test.example,,2019-04-01,1,1,2,0,0",
    "Bo Ek,Lead,bo@test.example,Ada Top,2020-01-01,2,1,1,0,0",
    "Cy Ray,Engineer,cy@test.example,Bo Ek,2021-01-01,3,0,0,0,0",
    "Flo Alone,Owner,flo@test.example,,2021-01-01,1,0,0,0,0",
    "",
  ]);
  expect((await textOf(viewer, { format: "csv", rootId: ids("Bo Ek") })).split("\r\n").slice(1, -1).map((line) => line.split(",")[0])).toEqual(["Bo Ek", "Cy Ray"]);
});

test("who asks in German gets German words, and a table that a German spreadsheet opens", async () => {
  const german: Context = { ...viewer, language: "de" };
  expect((await textOf(german, { format: "csv" })).split("\r\n").slice(0, 2)).toEqual([
    "\uFEFFName;Position;E-Mail;Vorgesetzte Person;Eintrittsdatum;Ebene;Direkte Mitarbeitende;Mitarbeitende insgesamt;Direkte unbesetzte Stellen;Unbesetzte Stellen insgesamt",
    "Ada Top;'=CEO();ada@test.example;;2019-04-01;1;1;2;0;0",
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
  expect(svg.match(/<use href="#i0"\/>/g)).toHaveLength(1);
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
