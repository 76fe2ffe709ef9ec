import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readEnv as readApiEnv } from "@treeline/api/env";
import { readMigrateEnv } from "@treeline/api/migrate-env";
import { readEnv as readWorkerEnv } from "@treeline/worker/env";
import { describe, expect, test } from "vitest";
import { newKeys } from "./keys.ts";
import { ROOT } from "./root.ts";
import { readSettings } from "./settings.ts";

const SECRET = "hush-hush";
const DATABASE = { DATABASE_URL: `postgres://u:${SECRET}@db/treeline` };
const COMMON = { ...DATABASE, TREELINE_KEYS: newKeys() };

/** Every process that reads its environment: its file, what it needs at least, and the function. */
const PROCESSES = {
  api: { file: "apps/api/src/env.ts", good: COMMON, read: readApiEnv },
  worker: { file: "apps/worker/src/env.ts", good: { ...COMMON, PUBLIC_URL: "http://localhost:3000", RESEND_API_KEY: "re_x", MAIL_FROM: "a@example.com" }, read: readWorkerEnv },
  migrate: { file: "apps/api/src/migrate-env.ts", good: { ...DATABASE, DATABASE_URL_OWNER: `postgres://o:${SECRET}@db/treeline` }, read: readMigrateEnv },
  start: { file: "packages/dev-env/src/settings.ts", good: {}, read: readSettings },
};

/** Wrong values by variable; each has to stop every process that reads it. */
const WRONG: Record<string, readonly string[]> = {
  PORT: ["eighty", "70000", "-1", "3000.5"],
  HEALTH_PORT: ["x", "65536"],
  HOST: ["http://0.0.0.0", "a b", "0.0.0.0/0"],
  PUBLIC_URL: ["chart.example.com", "ftp://x", "https://intra.example/orgchart"],
  SIGN_UP: ["invite", "open,example.com", "*.example.com"],
  METRICS_TOKEN: ["short", " "],
  PERSONIO_BASE_URL: ["ftp://x", "api.personio.de"],
  RESEND_BASE_URL: ["resend", "file:///x"],
  HTTP_PROXY: ["proxy:3128", "socks5://proxy:1080"], HTTPS_PROXY: ["proxy.example.com", "socks5://p:1"], http_proxy: ["proxy:3128"], https_proxy: ["proxy:3128"],
  DATABASE_URL: [`mysql://u:${SECRET}@db/x`, `postgres://u:${SECRET}#/?@db/x`, `postgres://u:${SECRET}@db/x?sslmode=perhaps`, "localhost"],
  DATABASE_URL_DIRECT: [`mysql://u:${SECRET}@db/x`, `postgres://u:${SECRET}@db/x?nonsense=1`],
  DATABASE_URL_OWNER: [`mysql://u:${SECRET}@db/x`],
  DATABASE_PASSWORD_FILE: ["/nowhere/at/all"],
  DATABASE_PASSWORD_OWNER_FILE: ["/nowhere/at/all"],
  TREELINE_KEYS: ["k1:short", `k1:${"A".repeat(43)}`, SECRET, ","],
  LOG_LEVEL: ["loud"],
  WEB_DIST: ["/nowhere", import.meta.dirname],
  TRUSTED_PROXIES: ["nginx", "10.0.0.0/33", "10.0.0.1,proxy", "10.0.0.0/x"],
  MAIL_FROM: ["x", "Treeline <nobody>", "Treeline"],
  WORKER_CONCURRENCY: ["many", "0", "51", "1.5"],
  TREELINE_CLOCK_OFFSET_MS: ["soon"], TREELINE_LEASE_MS: ["1000", "x"], TREELINE_STOP_AT: ["/x"],
  TREELINE_DEMO: ["yes"],
};
/** Any text is good, or the folder is looked at later. */
const ANY = ["RESEND_API_KEY", "TREELINE_DATA_DIR", "DATABASE_PASSWORD", "DATABASE_PASSWORD_OWNER", "NODE_ENV"];
const SHARED = ["DATABASE_URL", "DATABASE_URL_DIRECT", "DATABASE_PASSWORD", "DATABASE_PASSWORD_FILE"];
const COMMONS = [...SHARED, "TREELINE_KEYS", "PERSONIO_BASE_URL", "HOST", "LOG_LEVEL", "HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"];

/** Names that a process's file reads, with those of the lists that it spreads. */
function namesIn(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const own = [...text.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name ?? "");
  const spread = text.includes("...commonEnv(") ? COMMONS : text.includes("databaseEnv(") || text.includes("readMigrateEnv(") ? SHARED : [];
  return [...new Set([...own, ...spread])];
}

describe.for(Object.entries(PROCESSES))("case A3: %s refuses a wrong value by its variable's name", ([, { file, good, read }]) => {
  test("its own settings are good", () => {
    expect(() => read(good)).not.toThrow();
  });

  test.for(namesIn(file))("%s", (name) => {
    const values = WRONG[name];
    expect(values !== undefined || ANY.includes(name), `${name} is on no list of this test`).toBe(true);
    for (const value of values ?? []) {
      const start = () => read({ ...good, ...(name.startsWith("DATABASE_URL_") && DATABASE), ...(name === "DATABASE_PASSWORD_FILE" && file.includes("settings") && DATABASE), [name]: value });
      expect(start, `${name}=${value}`).toThrow(name);
      expect(start, `${name}=${value}`).not.toThrow(SECRET);
    }
  });
});

test("case A3: everything that is wrong is named at once", () => {
  expect(() => readApiEnv({ ...COMMON, DATABASE_URL: "mysql://x", TREELINE_KEYS: "x", PORT: "x", TRUSTED_PROXIES: "nginx" })).toThrow(/DATABASE_URL[^]*TREELINE_KEYS[^]*PORT[^]*TRUSTED_PROXIES/);
  expect(() => readWorkerEnv({})).toThrow(/DATABASE_URL is missing[^]*TREELINE_KEYS is missing[^]*PUBLIC_URL is missing[^]*RESEND_API_KEY is missing[^]*MAIL_FROM is missing/);
  expect(() => readSettings({ PORT: "x", DATABASE_URL: "mysql://x", TREELINE_DEMO: "yes" })).toThrow(/PORT[^]*TREELINE_DEMO[^]*DATABASE_URL/);
});
