import { expect, test } from "vitest";
import { readOptions } from "./view-options.ts";

test("what was kept on the device counts as far as it means something", () => {
  expect(readOptions(undefined)).toEqual({ density: "auto", arrangement: "fill", colours: false, minimap: true });
  expect(readOptions('{"density":"compact","arrangement":"tree","colours":true,"minimap":false}')).toEqual({ density: "compact", arrangement: "tree", colours: true, minimap: false });
  for (const kept of ["", "null", "7", "[]", '{"density":"huge","arrangement":"heap","colours":1}']) expect(readOptions(kept)).toEqual(readOptions(undefined));
});
