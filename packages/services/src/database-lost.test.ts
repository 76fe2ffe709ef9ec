import { PersonioError } from "@treeline/personio/errors";
import { expect, test } from "vitest";
import { isDatabaseLost } from "./database-lost.ts";

const coded = (code: string) => Object.assign(new Error("x"), { code });

test.each(["57P01", "08006", "25P03", "CONNECTION_CLOSED", "ECONNREFUSED"])("%s is a lost database, wrapped or not", (code) => {
  expect(isDatabaseLost(coded(code))).toBe(true);
  expect(isDatabaseLost(new Error("query failed", { cause: coded(code) }))).toBe(true);
});

test.each([coded("23505"), new Error("x"), new PersonioError("timeout", "x"), "57P01", null])("%s is another failure", (error) => {
  expect(isDatabaseLost(error)).toBe(false);
});
