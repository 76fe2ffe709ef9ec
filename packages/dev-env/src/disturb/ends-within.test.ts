import { expect, test } from "vitest";
import { endsWithin, Hung } from "./ends-within.ts";

test("work that hangs is a failure of its own kind, and other work ends as it does", async () => {
  await expect(endsWithin(1, new Promise(() => {}))).rejects.toBeInstanceOf(Hung);
  expect(await endsWithin(60_000, Promise.resolve("done"))).toBe("done");
  await expect(endsWithin(60_000, Promise.reject(new Error("its own failure")))).rejects.toThrow("its own failure");
});
