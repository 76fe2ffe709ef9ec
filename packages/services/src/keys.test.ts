import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { deriveSecret, openCredential, parseKeys, sealCredential } from "./keys.ts";

const key = () => randomBytes(32).toString("base64url");
const place = { organizationId: "org-a", connectionId: "con-a" };
const value = { clientId: "papi-1", clientSecret: "papi-secret" };

test("a sealed credential opens in its place and shows nothing of the secret", async () => {
  const keys = parseKeys(`a:${key()}`);
  const sealed = await sealCredential(keys, place, value);
  expect(sealed).not.toContain(value.clientSecret);
  expect(await openCredential(keys, place, sealed)).toEqual(value);
});

test("a sealed credential moved to another organization or connection does not open", async () => {
  const keys = parseKeys(`a:${key()}`);
  const sealed = await sealCredential(keys, place, value);
  await expect(openCredential(keys, { ...place, organizationId: "org-b" }, sealed)).rejects.toThrow("another connection");
  await expect(openCredential(keys, { ...place, connectionId: "con-b" }, sealed)).rejects.toThrow("another connection");
});

test("an altered header or text does not open", async () => {
  const keys = parseKeys(`a:${key()}`);
  const [header = "", ...rest] = (await sealCredential(keys, place, value)).split(".");
  const forged = { ...JSON.parse(Buffer.from(header, "base64url").toString()), org: "org-b" };
  const moved = [Buffer.from(JSON.stringify(forged)).toString("base64url"), ...rest].join(".");
  await expect(openCredential(keys, { ...place, organizationId: "org-b" }, moved)).rejects.toThrow();
});

test("after a rotation the old key still opens, and its absence is named", async () => {
  const old = `old:${key()}`;
  const sealed = await sealCredential(parseKeys(old), place, value);
  const rotated = parseKeys(`new:${key()},${old}`);
  expect(await openCredential(rotated, place, sealed)).toEqual(value);
  await expect(openCredential(parseKeys(`new:${key()}`), place, sealed)).rejects.toThrow('No key "old"');
});

test("a short key, a missing id, an id used twice, stray characters and an empty list are refused by name", () => {
  expect(() => parseKeys("a:short")).toThrow('entry "a" must be id:key');
  expect(() => parseKeys(key())).toThrow("without an id");
  expect(() => parseKeys(" ")).toThrow("is empty");
  expect(() => parseKeys(`a:${key()},a:${key()}`)).toThrow('two entries are called "a"');
  expect(() => parseKeys(`a:${key()}!`)).toThrow('entry "a" must be id:key');
  expect(() => parseKeys(`a:${key()} b:${key()}`)).toThrow('entry "a" must be id:key');
  expect(parseKeys(`a:${randomBytes(32).toString("base64")}`).current).toBe("a");
});

test("a derived secret survives the adding of a key and differs by purpose", () => {
  const first = `a:${key()}`;
  expect(deriveSecret(parseKeys(`b:${key()},${first}`), "sessions")).toBe(deriveSecret(parseKeys(first), "sessions"));
  expect(deriveSecret(parseKeys(first), "sessions")).not.toBe(deriveSecret(parseKeys(first), "other"));
});
