import type { Line } from "@treeline/org/chart/lettering";
import type { FontBook } from "./fonts.ts";
import { shapeLine } from "./shape.ts";

/** Words as shapes, so that a picture is the same on machines without any fonts. */
export function asOutlines(book: FontBook): (line: Line) => string {
  return ({ text, x, y, size, bold, ink, room, centred = false }) => {
    const { pieces, width } = shapeLine(book, text, size, bold, room);
    const left = centred ? x - width / 2 : x;
    const paths: string[] = [];
    for (const { file, text: part, x: offset } of pieces) {
      const scale = size / file.font.unitsPerEm;
      const { glyphs, positions } = file.font.layout(part);
      let at = left + offset;
      glyphs.forEach((glyph, index) => {
        const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[index] ?? {};
        paths.push(glyph.path.transform(scale, 0, 0, -scale, at + xOffset * scale, y - yOffset * scale).toSVG());
        at += xAdvance * scale;
      });
    }
    const shape = paths.join("");
    return shape === "" ? "" : `<path d="${shape}" fill="${ink}"/>`;
  };
}
