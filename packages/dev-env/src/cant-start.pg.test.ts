import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTestDatabase, type TestDatabase } from "@treeline/db/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { API_MAIN, WORKER_MAIN, withoutOurs } from "./apps.ts";
import { newKeys } from "./keys.ts";
import { ROOT } from "./root.ts";

// Nothing here ends a process: one that something keeps alive never answers, and its test runs out of time.
const folder = mkdtempSync(join(tmpdir(), "treeline-cant-start-"));
let database: TestDatabase;
let taken: Server;
let takenPort: string;

beforeAll(async () => {
  database = await createTestDatabase();
  taken = createServer();
  await once(taken.listen(0, "127.0.0.1"), "listening");
  takenPort = String(Object(taken.address()).port);
});
afterAll(async () => {
  taken.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

type Env = Record<string, string>;

const PROCESSES: Record<string, { cwd: string; args: readonly string[]; env(): Env }> = {
  api: { cwd: "apps/api", args: API_MAIN, env: () => ({ PORT: "0" }) },
  worker: { cwd: "apps/worker", args: WORKER_MAIN, env: () => ({ PUBLIC_URL: "http://localhost:3000", RESEND_API_KEY: "re_x", MAIL_FROM: "a@example.com" }) },
  migrate: { cwd: "apps/api", args: ["src/migrate.ts"], env: () => ({}) },
  start: { cwd: ".", args: ["packages/dev-env/src/start.ts"], env: () => ({ TREELINE_DATA_DIR: join(folder, "data"), TREELINE_DEMO: "0" }) },
};

/** Starts a process of `name` whose settings are good but for `wrong`; answers how it ended and what it said. */
async function run(name: string, wrong: Env): Promise<{ code: number | null; said: string }> {
  const { cwd, args, env } = PROCESSES[name] ?? { cwd: ".", args: [], env: () => ({}) };
  const common = { DATABASE_URL: database.appUrl, TREELINE_KEYS: newKeys() };
  const child = spawn(process.execPath, args, { cwd: join(ROOT, cwd), env: { ...withoutOurs(process.env), ...common, ...env(), ...wrong }, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
  const [code] = await once(child, "close");
  return { code, said };
}

const changed = (change: (url: URL) => void): string => {
  const url = new URL(database.appUrl);
  change(url);
  return url.href;
};

describe.for(["api", "worker", "migrate", "start"])("case A3: %s ends with status 1 and names the variable", (name) => {
  test.for<[string, () => Env, RegExp]>([
    ["a wrong password", () => ({ DATABASE_URL: changed((url) => (url.password = "guess")) }), /DATABASE_URL can't be used: .*refuses the password/],
    ["a database that isn't there", () => ({ DATABASE_URL: changed((url) => (url.pathname = "/nothing")) }), /DATABASE_URL can't be used: there is no database "nothing"/],
    ["a database that is down", () => ({ DATABASE_URL: changed((url) => (url.port = "1")) }), /DATABASE_URL can't be used: no PostgreSQL answers at 127\.0\.0\.1:1/],
  ])("%s", { timeout: 240_000 }, async ([, wrong, words]) => {
    const { code, said } = await run(name, wrong());
    expect(said).toMatch(words);
    expect(code).toBe(1);
  });
});

describe("case A3: what shows only when a process listens or looks", () => {
  test.for<[string, string, () => Env, RegExp]>([
    ["api", "a port that is taken", () => ({ PORT: takenPort }), /PORT: port \d+ of 127\.0\.0\.1 is taken/],
    ["api", "a host that can't be resolved", () => ({ HOST: "nowhere.invalid" }), /HOST: nowhere\.invalid can't be resolved/],
    ["api", "an address of another machine", () => ({ HOST: "192.0.2.1" }), /HOST: 192\.0\.2\.1 is no address of this machine/],
    ["api", "a proxy's name for its address", () => ({ TRUSTED_PROXIES: "nginx" }), /TRUSTED_PROXIES must be IP addresses/],
    ["api", "a proxy for requests without http://", () => ({ HTTPS_PROXY: "proxy:3128" }), /HTTPS_PROXY must be the address of a proxy/],
    ["api", "a second address of the database", () => ({ DATABASE_URL_DIRECT: changed((url) => (url.port = "1")) }), /DATABASE_URL_DIRECT can't be used/],
    ["worker", "a port that is taken", () => ({ HEALTH_PORT: takenPort }), /HEALTH_PORT: port \d+ of 127\.0\.0\.1 is taken/],
    ["migrate", "an owner's wrong password", () => ({ DATABASE_URL_OWNER: new URL(database.url).href.replace(/:[^:@]*@/, ":guess@") }), /DATABASE_URL_OWNER can't be used: .*refuses the password/],
    ["migrate", "a secret that can't be made", () => ({ DATABASE_URL_OWNER: database.url, DATABASE_PASSWORD_FILE: "/nowhere/secret" }), /DATABASE_PASSWORD_FILE names a file that can't be made/],
    ["start", "a host that can't be resolved", () => ({ HOST: "nowhere.invalid" }), /HOST: nowhere\.invalid can't be resolved/],
    ["start", "a port that is taken", () => ({ PORT: takenPort }), /PORT: port \d+ of 127\.0\.0\.1 is taken/],
    ["start", "a malformed key", () => ({ TREELINE_KEYS: "x" }), /TREELINE_KEYS entry/],
    ["start", "a data folder that is a file", () => (writeFileSync(join(folder, "file"), ""), { TREELINE_DATA_DIR: join(folder, "file") }), /TREELINE_DATA_DIR can't be written/],
  ])("%s: %s", { timeout: 240_000 }, async ([name, , wrong, words]) => {
    const { code, said } = await run(name, wrong());
    expect(said).toMatch(words);
    expect(said).not.toMatch(/\n {4}at /);
    expect(code).toBe(1);
  });
});

test("case A3: a database that isn't migrated is said so by api and worker", async () => {
  const fresh = changed((url) => (url.pathname = "/postgres"));
  for (const name of ["api", "worker"]) {
    const { code, said } = await run(name, { DATABASE_URL: fresh });
    expect(said).toMatch(/DATABASE_URL can't be used: database "postgres" has not been migrated\. Run migrate/);
    expect(code).toBe(1);
  }
}, 240_000);
