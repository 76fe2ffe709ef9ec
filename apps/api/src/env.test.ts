import { expect, test } from "vitest";
import { readEnv, siblingOrigins } from "./env.ts";

const SECRET = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA";
const good = { DATABASE_URL: "postgres://u:secret@db/treeline", TREELINE_KEYS: `k1:${SECRET}` };

test("two variables are enough", () => {
  expect(readEnv(good)).toMatchObject({
    PORT: 3000,
    HOST: "127.0.0.1",
    PUBLIC_URL: "http://localhost:3000",
    PERSONIO_BASE_URL: "https://api.personio.de",
    LOG_LEVEL: "info",
    TRUSTED_PROXIES: [],
  });
});

test("the public address follows the port, and loses what is not an origin", () => {
  expect(readEnv({ ...good, PORT: "4100" }).PUBLIC_URL).toBe("http://localhost:4100");
  expect(readEnv({ ...good, PUBLIC_URL: "https://chart.example.com/" }).PUBLIC_URL).toBe("https://chart.example.com");
});

test("proxies are named by address, range or well-known name", () => {
  expect(readEnv({ ...good, TRUSTED_PROXIES: "10.0.0.5, 172.16.0.0/12,::1,fd00::/8,loopback" }).TRUSTED_PROXIES).toEqual(["10.0.0.5", "172.16.0.0/12", "::1", "fd00::/8", "loopback"]);
});

test("localhost and its address are one place, and nothing else is", () => {
  expect(siblingOrigins("http://localhost:3000")).toEqual(["http://localhost:3000", "http://127.0.0.1:3000"]);
  expect(siblingOrigins("https://chart.example.com")).toEqual([]);
});

test.for([
  "https://intra.example/orgchart", "https://intra.example/orgchart/", "https://intra.example//", "https://intra.example/?a=1", "https://intra.example/#top", "https://user@intra.example",
  "https://user:secret@intra.example", "ftp://intra.example", "intra.example:8443", "//intra.example", "https:intra.example", "https://", "https://exa mple", "https://intra.example:99999", "javascript://x",
])("case A7: PUBLIC_URL=%s stops the start, and is named", (value) => {
  expect(() => readEnv({ ...good, PUBLIC_URL: value })).toThrow(/^PUBLIC_URL must/);
  expect(() => readEnv({ ...good, PUBLIC_URL: value })).not.toThrow(/secret/);
});

test.for([
  ["https://intra.example/", "https://intra.example"],
  [" HTTPS://Intra.Example ", "https://intra.example"],
  ["https://intra.example:8443", "https://intra.example:8443"],
  ["https://intra.example:443", "https://intra.example"],
  ["http://[::1]:3000/", "http://[::1]:3000"],
  ["https://organigramm.müller.example", "https://organigramm.xn--mller-kva.example"],
] as const)("case A7: PUBLIC_URL=%s is %s", ([value, origin]) => {
  expect(readEnv({ ...good, PUBLIC_URL: value }).PUBLIC_URL).toBe(origin);
});

test("case A11: SIGN_UP is open to anybody unless it says otherwise", () => {
  expect(readEnv(good).SIGN_UP).toEqual({ kind: "open" });
  expect(readEnv({ ...good, SIGN_UP: "" }).SIGN_UP).toEqual({ kind: "open" });
  expect(readEnv({ ...good, SIGN_UP: "example.com" }).SIGN_UP).toEqual({ kind: "domains", domains: ["example.com"] });
});
