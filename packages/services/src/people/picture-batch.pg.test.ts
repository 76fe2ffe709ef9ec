import { Company } from "@treeline/personio-emulator/company";
import sharp from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import { getChart } from "../chart/get.ts";
import type { Context } from "../context.ts";
import type { StopPoint } from "../stop-points.ts";
import { startWorld, type World } from "../testing.ts";
import { runQuery } from "../verb.ts";
import { readPictures } from "./read-pictures.ts";

const PEOPLE = 60;
let world: World;
let connectionId: string;
let runId: string;

beforeEach(async () => {
  const company = new Company({ name: "Test", domain: "test.example" });
  const bytes = await sharp({ create: { width: 40, height: 40, channels: 3, background: "#336699" } }).png().toBuffer();
  for (let at = 0; at < PEOPLE; at += 1) company.setPicture(company.hire({ firstName: `P${at}`, lastName: "Test", hireDate: "2020-01-01" }), bytes);
  world = await startWorld({ company, limits: false });
  const connected = await world.connect();
  ({ connectionId, runId } = connected);
  await world.execute(runId);
});
afterEach(() => world.stop());

const chart = () => runQuery(world.admin, getChart, { organizationId: world.organizationId });
const picturesShown = async () => (await chart()).people.filter(({ picture }) => picture !== null).length;
const read = (at: (point: StopPoint) => Promise<void> = async () => {}) => {
  const ctx: Context = { ...world.system, at };
  return readPictures(ctx, { organizationId: world.organizationId, connectionId, runId }, new AbortController().signal);
};

test("security L11: the pictures of an import make one version of the chart, not one each", async () => {
  const versions = new Set<string>();
  await read(async () => void versions.add((await chart()).version));
  versions.add((await chart()).version);
  expect(versions.size).toBe(2);
  expect(await picturesShown()).toBe(PEOPLE);
  expect((await world.execute(runId)).pictures).toEqual({ total: PEOPLE, done: PEOPLE, failed: 0 });
});

test("security L11: pictures that take long show while others are read, in ever larger steps", async () => {
  const shown: number[] = [];
  await read(async (point) => {
    if (point === "picture-read") world.moveClock(1_000);
    else shown.push(await picturesShown());
  });
  expect(shown.at(-1)).toBe(PEOPLE);
  expect(shown[0]).toBeLessThanOrEqual(10);
  expect(shown.length).toBeGreaterThanOrEqual(3);
  expect(shown.length).toBeLessThanOrEqual(6);
});

test("security L11: a person who is being changed makes the other pictures wait for nobody, and gets the own one afterwards", async () => {
  let reading: Promise<void> = Promise.resolve();
  await world.root.begin(async (writer) => {
    await writer`update person set title = 'Changed' where name = 'P7 Test'`;
    reading = read();
    while ((await picturesShown()) < PEOPLE - 1) await new Promise((resolve) => void setImmediate(resolve));
  });
  await reading;
  expect(await picturesShown()).toBe(PEOPLE);
  expect((await world.execute(runId)).pictures).toEqual({ total: PEOPLE, done: PEOPLE, failed: 0 });
});
