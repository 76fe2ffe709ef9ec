import { expect, test } from "vitest";
import { readEnv } from "./env.ts";

const GOOD = {
  DATABASE_URL: "postgres://localhost/treeline", TREELINE_KEYS: `k1:${Buffer.from(Array.from({ length: 32 }, (_, i) => i)).toString("base64url")}`,
  PUBLIC_URL: "http://localhost:3000", RESEND_API_KEY: "re_test", MAIL_FROM: "a@example.com",
};

test.each(["TREELINE_STOP_AT", "TREELINE_LEASE_MS"])("%s is refused outside tests, by name", (name) => {
  const env = { ...GOOD, [name]: "1000" };
  expect(() => readEnv(env)).toThrow(`${name} is for tests and needs NODE_ENV=test`);
  expect(() => readEnv({ ...env, NODE_ENV: "production" })).toThrow(name);
  expect(readEnv({ ...env, NODE_ENV: "test" })).toHaveProperty(name);
});
