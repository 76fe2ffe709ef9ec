import { expect, test } from "vitest";
import { fileNameIn } from "./save-file.ts";

test.for([
  [`attachment; filename="a.pdf"`, "a.pdf"],
  [`attachment; filename="M_ller.pdf"; filename*=UTF-8''M%C3%BCller%20%26%20Co.pdf`, "Müller & Co.pdf"],
  [null, "file"],
  ["attachment", "file"],
] as const)("case A10: %s is saved as %s", ([header, name]) => expect(fileNameIn(header, "file")).toBe(name));
