import { expect, test } from "vitest";
import { SvgBytes } from "./svg-bytes.ts";

test("a document comes out as it went in, in whatever letters and however much longer than it seemed", () => {
  const pictures = [Buffer.from("one"), Buffer.alloc(40_000, 7)];
  const file = new SvgBytes(new Map(pictures.map((picture, row) => [row, picture])), 1);
  const parts = ["<svg>", "Ødegård 山田 🚀 ".repeat(9_000), "…".repeat(50_000), "</svg>"];
  for (const [at, part] of parts.entries()) {
    file.add(part);
    const picture = pictures[at];
    if (picture) file.addPicture(picture);
  }
  const [one = "", seven = ""] = pictures.map((picture) => `data:image/jpeg;base64,${picture.toString("base64")}`);
  const written = file.end().toString("utf8");
  expect(written === [parts[0], one, parts[1], seven, parts[2], parts[3]].join("")).toBe(true);
});
