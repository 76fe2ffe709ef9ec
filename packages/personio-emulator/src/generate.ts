import { Company } from "./company.ts";
import { FIRST_NAMES, LAST_NAMES, TITLES } from "./generated-names.ts";
import { plainLetters } from "./naming.ts";
import { createRandom, pick } from "./random.ts";

const FIRST_ID = 1_000_000;
const PORTRAITS = 96;
const OFFICES = ["Berlin", "Hamburg", "Oslo", "Lisbon", "London", "Athens", "Lagos", "Tokyo"] as const;

/**
 * A company of any size, the same for the same seed: 2 or 3 roots, spans log-normal around 5 to 6, one manager in a
 * hundred with over 40 reports, 9 to 13 levels from 10,000 people on. Portraits come from 96 faces, so that a hundred thousand stay cheap.
 */
export function generateCompany(options: { people: number; seed?: number; now?: () => number | Date }): Company {
  const { people, seed = 1, now = Date.now } = options;
  const random = createRandom(seed);
  const company = new Company({ name: `Generated ${people}`, domain: "generated.example", now });
  const tree = growTree(people, random);
  // Written by hand rather than per employee: a hundred thousand records share their strings.
  const birthdays = Array.from({ length: 400 }, (_, index) => `${1962 + (index % 40)}-0${1 + (index % 9)}-1${index % 10}`);
  const starts = Array.from({ length: 240 }, (_, index) => `${2006 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, "0")}-01`);
  for (let index = 0; index < people; index++) {
    const first = pick(FIRST_NAMES, random());
    const last = pick(LAST_NAMES, random());
    const level = tree.level[index] ?? 0;
    const parent = tree.parent[index] ?? -1;
    const face = 2 * Math.floor(random() * PORTRAITS / 2) + (index % 2);
    company.hire({
      id: FIRST_ID + index, firstName: first, lastName: last, title: titleOf(level, tree.reports[index] ?? 0, random),
      managerId: parent < 0 ? null : FIRST_ID + parent,
      email: `${plainLetters(first)}.${plainLetters(last)}.${index}@generated.example`,
      hireDate: starts[Math.floor(random() * starts.length)] ?? null, birthday: birthdays[index % birthdays.length] ?? null,
      office: pick(OFFICES, random()), status: random() < 0.01 ? "leave" : "active", gender: index % 2 === 0 ? "female" : "male",
      picture: random() < 0.85 ? portraits(face) : null,
    });
  }
  return company;
}

const faces = Array.from({ length: PORTRAITS }, (_, index) =>
  ({ kind: "drawn", seed: `face ${index}`, hair: index % 2 === 0 ? "long" : "short", format: index % 5 === 0 ? "jpeg" : "png" }) as const);
const portraits = (index: number) => faces[index] ?? null;

interface Tree {
  parent: Int32Array;
  level: Uint8Array;
  reports: Uint32Array;
}

/**
 * Grows the tree from its roots: the next manager is taken from a narrow front, not level by level, so that it becomes
 * as deep as companies are; people who never come up as managers are the leaves.
 */
function growTree(people: number, random: () => number): Tree {
  const tree = { parent: new Int32Array(people).fill(-1), level: new Uint8Array(people), reports: new Uint32Array(people) };
  const roots = Math.min(people, people < 3 ? 1 : 2 + Math.floor(random() * 2));
  const deepest = Math.max(3, Math.min(12, Math.round(Math.log10(Math.max(10, people)) * 2.75)));
  const open = Array.from({ length: roots }, (_, index) => index);
  let next = roots;
  while (next < people) {
    const at = Math.floor(random() ** 2 * open.length);
    const manager = open[at] ?? 0;
    open[at] = open[open.length - 1] ?? 0;
    if (open.length > 1) open.pop();
    const level = (tree.level[manager] ?? 0) + 1;
    const span = Math.min(spanOf(random), people - next);
    for (let index = 0; index < span; index++, next++) {
      tree.parent[next] = manager;
      tree.level[next] = level;
      if (level < deepest && (index === 0 || random() < 0.42)) open.push(next);
    }
    tree.reports[manager] = (tree.reports[manager] ?? 0) + span;
  }
  return tree;
}

function spanOf(random: () => number): number {
  if (random() < 0.01) return 41 + Math.floor(random() * 30);
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.max(1, Math.min(30, Math.round(Math.exp(Math.log(5.3) + 0.5 * normal))));
}

function titleOf(level: number, reports: number, random: () => number): string {
  if (level === 0) return "Chief Executive Officer";
  const field = pick(TITLES.fields, random());
  if (reports === 0) return `${pick(TITLES.ranks, random())}${pick(TITLES.crafts, random())}`;
  return `${TITLES.heads[Math.min(level - 1, TITLES.heads.length - 1)] ?? "Team Lead"} ${field}`;
}
