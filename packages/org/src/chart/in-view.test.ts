import fc from "fast-check";
import { expect, test } from "vitest";
import { arrange } from "./arrange.ts";
import { allOpen, arrangements, cardOf, EVERYWHERE, forestOf, linesIn, overlaps, placeOf, touches, views, type Arranged, type Piece } from "./boxes-testing.ts";
import type { Rect } from "./boxes.ts";
import { DENSITIES } from "./density.ts";
import { eachLine, eachLineUp } from "./each-line.ts";
import { rowAt, rowsInView } from "./in-view.ts";
import { seat, team } from "./testing.ts";

/** As SVG draws it. */
const pathOf = ([ax, ay, bx, by, cx, cy]: Piece): string => {
  const corner = Math.abs(ax - bx) + Math.abs(ay - by);
  const turn = corner === 0 ? "" : `L${ax} ${ay}Q${bx} ${by} ${bx + Math.sign(cx - bx) * corner} ${by + Math.sign(cy - by) * corner}`;
  return `M${ax} ${ay}${turn}L${cx} ${cy}`;
};

const boundsOf = ([ax, ay, bx, by, cx, cy]: Piece) => {
  const [x, y] = [Math.min(ax, bx, cx), Math.min(ay, by, cy)];
  return { x, y, width: Math.max(ax, bx, cx) - x, height: Math.max(ay, by, cy) - y };
};

test("[B10] what is in view is what touches it", () => {
  fc.assert(fc.property(views, ({ boxes, rows, rect }) => {
    expect(rowsInView(boxes, rect)).toEqual(rows.filter((row) => touches(cardOf(boxes, row), rect)));
    expect(rowsInView(boxes, EVERYWHERE)).toEqual(rows);
  }), { numRuns: 400 });
});

test("[B10] a point is on the card that covers it", () => {
  fc.assert(fc.property(views, ({ boxes, rows, rect: { x, y } }) => {
    const hit = rows.find((row) => {
      const card = cardOf(boxes, row);
      return x >= card.x && x < card.x + card.width && y >= card.y && y < card.y + card.height;
    });
    expect(rowAt(boxes, x, y)).toBe(hit ?? -1);
    expect(rows.map((row) => rowAt(boxes, boxes.x[row] ?? NaN, boxes.y[row] ?? NaN))).toEqual(rows);
    expect(rows.filter((row) => rowAt(boxes, (boxes.x[row] ?? NaN) - 1, boxes.y[row] ?? NaN) !== -1)).toEqual([]);
  }), { numRuns: 200 });
});

test("[B10] the lines in view are those that touch it", () => {
  fc.assert(fc.property(views, ({ boxes, rect }) => {
    expect(linesIn(boxes, rect)).toEqual(linesIn(boxes, EVERYWHERE).filter((piece) => touches(boundsOf(piece), rect)));
  }), { numRuns: 400 });
});

test("[B7] lines run from the manager's lower edge to the report, all the way", () => {
  fc.assert(fc.property(arrangements, ({ forest, boxes, rows }) => {
    const all = linesIn(boxes, EVERYWHERE);
    for (const row of rows) {
      const up: Piece[] = [];
      eachLineUp(boxes, row, (...piece) => up.push(placeOf(piece)));
      if (forest.parent[row] === -1) {
        expect(up).toEqual([]);
        continue;
      }
      const [card, manager] = [cardOf(boxes, row), cardOf(boxes, forest.parent[row] ?? NaN)];
      const ends = up.map(([, , , , x, y]) => [x, y]);
      expect(ends.some(([x, y]) => (x === card.x + card.width / 2 && y === card.y) || (x === card.x && y === card.y + card.height / 2))).toBe(true);
      expect(up.some(([x, y]) => y === manager.y + manager.height && (x === manager.x + manager.width / 2 || x === manager.x + boxes.measures.rail))).toBe(true);
      // Each piece lies on the chart's own lines, and meets another one or a card at its beginning.
      for (const piece of up) expect(all.some((other) => covers(other, piece))).toBe(true);
      const starts = up.filter(([x, y]) => !up.some((other) => other[0] !== x || other[1] !== y ? onPiece(other, [x, y]) : false));
      for (const [x, y] of starts) expect(rows.some((other) => boxes.y[other] === y - card.height && touches(cardOf(boxes, other), { x, y, width: 0, height: 0 }))).toBe(true);
    }
  }), { numRuns: 50 });
});

function covers(whole: Piece, part: Piece): boolean {
  const [a, b] = [boundsOf(whole), boundsOf(part)];
  return a.x <= b.x && a.y <= b.y && a.x + a.width >= b.x + b.width && a.y + a.height >= b.y + b.height;
}

function onPiece([ax, ay, bx, by, cx, cy]: Piece, [x, y]: readonly [number, number]): boolean {
  const on = (px: number, py: number, qx: number, qy: number): boolean => Math.min(px, qx) <= x && x <= Math.max(px, qx) && Math.min(py, qy) <= y && y <= Math.max(py, qy);
  return on(ax, ay, bx, by) || on(bx, by, cx, cy);
}

/** Cards that a line runs through. */
function crossed({ boxes, rows }: Pick<Arranged, "boxes" | "rows">): Rect[] {
  const cards = rows.map((row) => cardOf(boxes, row));
  return linesIn(boxes, EVERYWHERE).flatMap(([ax, ay, bx, by, cx, cy]) => {
    const arms = [boundsOf([ax, ay, ax, ay, bx, by]), boundsOf([bx, by, bx, by, cx, cy])];
    return cards.filter((card) => arms.some((arm) => overlaps(card, arm)));
  });
}

test("[B8] no line runs through a card", () => {
  fc.assert(fc.property(arrangements, (arranged) => { expect(crossed(arranged)).toEqual([]); }), { numRuns: 100 });
});

test("[B8] a team that reaches below somebody else's stack leaves room for its lines", () => {
  const heads = team("c", 6);
  const people = [seat("boss", null), seat("a", "boss"), ...team("a", 2), seat("b", "boss"), seat("c", "b"), ...heads, ...heads.map(({ id }) => seat(`${id}.x`, id))];
  const forest = forestOf(people);
  const boxes = arrange(forest, { open: allOpen(forest) }, DENSITIES.normal);
  expect(crossed({ boxes, rows: [...boxes.items.rows] })).toEqual([]);
});

test("[B7] corners have a radius, and shared pieces are drawn once", () => {
  const forest = forestOf([seat("boss", null), ...team("boss", 3), ...team("boss.000", 2), ...team("boss.001", 1)]);
  const boxes = arrange(forest, { open: Uint8Array.of(1, 1, 0, 0, 0, 0, 0) }, DENSITIES.normal);
  const paths = linesIn(boxes, EVERYWHERE).map(pathOf);
  expect(paths).toMatchInlineSnapshot(`
    [
      "M368 72L368 100",
      "M124 100L612 100",
      "M124 100L124 100Q116 100 116 108L116 128",
      "M368 100L368 128",
      "M612 100L612 100Q620 100 620 108L620 128",
      "M10 200L10 338",
      "M10 256L10 256Q10 264 18 264L24 264",
      "M10 338L10 338Q10 346 18 346L24 346",
    ]
  `);
});

test("[B7] a piece of a line is the manager's up to where it turns off to a report or a stack", () => {
  const forest = forestOf([seat("boss", null), ...team("boss", 3), ...team("boss.000", 2)]);
  const boxes = arrange(forest, { open: allOpen(forest) }, DENSITIES.normal);
  const owners: number[] = [];
  eachLine(boxes, EVERYWHERE, (_ax, _ay, _bx, _by, _cx, _cy, row) => owners.push(row));
  // The boss's drop and bus, the turn to the manager, and twice a rail with its ticks.
  expect(owners).toEqual([0, 0, 1, 2, 2, 2, 4, 4, 4]);
});

test("[B10] of a manager of 100,000, only the cards and ticks in view are looked at", () => {
  const forest = forestOf([seat("boss", null), ...team("boss", 99_999)]);
  const boxes = arrange(forest, { open: allOpen(forest) }, DENSITIES.normal);
  const rect = { x: boxes.width / 2, y: 9_000, width: 1_280, height: 800 };
  expect(rowsInView(boxes, rect).length).toBeLessThan(80);
  expect(linesIn(boxes, rect).length).toBeLessThan(90);
});
