import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "./root.ts";
import { readSettings } from "./settings.ts";

test("brings everything itself when nothing is set, or set to nothing", () => {
  expect(readSettings({ PORT: "", DATABASE_URL: "", PERSONIO_BASE_URL: "", TREELINE_DEMO: "" })).toMatchObject({
    port: 3000, host: "127.0.0.1", publicUrl: "http://localhost:3000", ownDatabase: null, dataDir: join(ROOT, ".treeline"), demo: true, keys: null, personioBaseUrl: null, resend: null,
  });
});

test("TREELINE_DEMO=0 reads the real Personio and brings no demo company", () => {
  expect(readSettings({ TREELINE_DEMO: "0" })).toMatchObject({ demo: false, personioBaseUrl: "https://api.personio.de" });
});

test("a Personio of one's own takes the demo's place", () => {
  expect(readSettings({ PERSONIO_BASE_URL: "http://localhost:4010" })).toMatchObject({ demo: false, personioBaseUrl: "http://localhost:4010" });
});

test("PORT moves the public address, unless that is set", () => {
  expect(readSettings({ PORT: "4000" }).publicUrl).toBe("http://localhost:4000");
  expect(readSettings({ PORT: "4000", PUBLIC_URL: "https://treeline.example/" }).publicUrl).toBe("https://treeline.example");
});

test("a database of one's own is told to api and worker with all that belongs to it", () => {
  const given = { DATABASE_URL: "postgres://u@db/x", DATABASE_PASSWORD: "p", PGSSLMODE: "require", PGHOST: "" };
  const { ownDatabase } = readSettings({ ...given, DATABASE_URL_OWNER: "postgres://o:q@db/x", PATH: "/bin" });
  expect(ownDatabase?.env).toEqual(given);
  expect(ownDatabase?.migrate).toMatchObject({ variable: "DATABASE_URL_OWNER", owner: { user: "o", password: "q", ssl: { mode: "require" } }, login: { user: "u", password: "p" } });
  expect(readSettings(given).ownDatabase?.migrate).toMatchObject({ variable: "DATABASE_URL", owner: { user: "u", password: "p" } });
});

test.for([["PUBLIC_URL", "https://intra.example/orgchart"], ["SIGN_UP", "invite"]] as const)("case A7: %s=%s stops the start before anything is brought up, and is named", ([name, value]) => {
  expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} must`));
});

test("case A11: who may sign up, and the proxies in front, are handed to the api", () => {
  expect(readSettings({})).toMatchObject({ signUp: null, trustedProxies: null });
  expect(readSettings({ SIGN_UP: "invited", TRUSTED_PROXIES: "uniquelocal" })).toMatchObject({ signUp: "invited", trustedProxies: "uniquelocal" });
});
