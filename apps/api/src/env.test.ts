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

test.for([
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["DATABASE_URL", "mysql://u:secret@db/x"],
  ["DATABASE_URL", ""],
  ["PUBLIC_URL", "chart.example.com"],
  ["PERSONIO_BASE_URL", "ftp://x"],
  ["TREELINE_KEYS", ""],
  ["TREELINE_KEYS", "k1:short"],
  ["TREELINE_KEYS", `k1:${"A".repeat(43)}`],
  ["LOG_LEVEL", "loud"],
] as const)("%s=%s stops the start, and is named", ([name, value]) => {
  expect(() => readEnv({ ...good, [name]: value })).toThrow(name);
});

test("what is wrong is named all at once, and no secret is shown", () => {
  const start = () => readEnv({ ...good, DATABASE_URL: "mysql://u:secret@db", TREELINE_KEYS: `${SECRET}`, PORT: "x" });
  expect(start).toThrow(/PORT[^]*DATABASE_URL[^]*TREELINE_KEYS|DATABASE_URL[^]*TREELINE_KEYS/);
  expect(start).not.toThrow(/secret@|q83v/);
});

test("localhost and its address are one place, and nothing else is", () => {
  expect(siblingOrigins("http://localhost:3000")).toEqual(["http://localhost:3000", "http://127.0.0.1:3000"]);
  expect(siblingOrigins("https://chart.example.com")).toEqual([]);
});
