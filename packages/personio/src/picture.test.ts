import { expect, test } from "vitest";
import { THEORG_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { startPair } from "./testing.ts";

const PNG = "89504e47";
const JPEG = "ffd8ff";

async function withPicture(format: "png" | "jpeg") {
  const pair = await startPair();
  const someone = pair.emulator.company.all().find(({ picture }) => picture?.kind === "drawn" && picture.format === format);
  return { ...pair, employeeId: String(someone?.id) };
}

test.each([["png", PNG], ["jpeg", JPEG]] as const)("a %s comes as its bytes", async (format, magic) => {
  const { client, employeeId } = await withPicture(format);
  const picture = await client.readPicture({ employeeId });
  expect(picture?.contentType).toBe(`image/${format}`);
  expect(Buffer.from(picture?.bytes ?? []).toString("hex")).toMatch(new RegExp(`^${magic}`));
});

test("no picture, and no such person, is null", async () => {
  const { client, emulator } = await startPair();
  const bare = emulator.company.all().find(({ picture }) => picture === null);
  expect(await client.readPicture({ employeeId: String(bare?.id) })).toBeNull();
  expect(await client.readPicture({ employeeId: "1" })).toBeNull();
});

test("a picture is asked for by id, never by the address in the list, and an odd id asks for nothing", async () => {
  const { client, emulator } = await startPair();
  await expect(client.readPicture({ employeeId: "../../auth" })).rejects.toMatchObject({ code: "bad-answer" });
  expect(emulator.requests).toEqual([]);
});

test("a log-in page is no picture", async () => {
  const { client, emulator, employeeId, statuses } = await withPicture("png");
  emulator.faults.set({ kind: "html-picture" });
  await expect(client.readPicture({ employeeId })).rejects.toMatchObject({ code: "bad-answer" });
  expect(statuses("picture")).toEqual([200]);
});

test("a huge picture is stopped at 10 MB and not tried again", async () => {
  const { client, emulator, employeeId, statuses } = await withPicture("png");
  emulator.faults.set({ kind: "huge-picture" });
  await expect(client.readPicture({ employeeId })).rejects.toMatchObject({ code: "picture-too-large" });
  expect(statuses("picture")).toHaveLength(1);
});

test("an announced length over 10 MB is enough to stop", async () => {
  const { client, emulator, employeeId } = await withPicture("png");
  emulator.company.setPicture(employeeId, Buffer.alloc(10 * 1024 * 1024 + 1));
  await expect(client.readPicture({ employeeId })).rejects.toMatchObject({ code: "picture-too-large" });
  emulator.company.setPicture(employeeId, Buffer.alloc(10 * 1024 * 1024));
  expect((await client.readPicture({ employeeId }))?.bytes.byteLength).toBe(10 * 1024 * 1024);
});

test("a token that ends is renewed for a picture too", async () => {
  const { client, emulator, employeeId, statuses } = await withPicture("png");
  emulator.faults.set({ kind: "token-expired", times: 1 });
  expect(await client.readPicture({ employeeId })).not.toBeNull();
  expect(statuses("picture")).toEqual([403, 200]);
});

test("theorg's credential may read pictures", async () => {
  const { client, emulator } = await startPair({ client: THEORG_CREDENTIAL });
  const someone = emulator.company.all().find(({ picture }) => picture !== null);
  expect(await client.readPicture({ employeeId: String(someone?.id) })).not.toBeNull();
});
