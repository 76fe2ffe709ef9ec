import { OUTLINE } from "./demo-people.ts";
import { plainLetters } from "./naming.ts";
import { hashed, pick } from "./random.ts";
import { Company } from "./company.ts";
import type { Hire } from "./company.ts";

const FIRST_ID = 4_100_017;
const OFFICES = ["Berlin", "Berlin", "Berlin", "Hamburg", "Oslo", "Lisbon", "London", "Athens", "Lagos", "Tokyo"] as const;
const DEPARTMENTS: Record<string, string> = {
  "Chief Technology Officer": "Engineering", "Chief Product Officer": "Product", "Chief Revenue Officer": "Revenue",
  "Chief Financial Officer": "Finance", "Chief People Officer": "People", "Chief Operating Officer": "Operations",
};
const HAIR: Record<string, "long" | "short"> = { f: "long", m: "short" };
const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

interface Line {
  depth: number;
  gender: string;
  first: string;
  last: string;
  familyFirst: boolean;
  title: string;
  local: string | null;
  goesBy: string | null;
  special: string | null;
}

/**
 * Nordlicht GmbH: some 240 people, the same ones every time. One manager has left and still has six reports, two people
 * hang nowhere (the account's owner and one without a supervisor), one joins six weeks after `now`, five have left.
 */
export function demoCompany(options: { now?: () => number | Date } = {}): Company {
  const { now = Date.now } = options;
  const company = new Company({ name: "Nordlicht GmbH", domain: "nordlicht.example", now });
  const above: { id: number; department: string | null }[] = [];
  let id = FIRST_ID;
  for (const line of OUTLINE.trim().split("\n").map(parseLine)) {
    const manager = line.depth === 0 ? null : (above[line.depth - 1] ?? null);
    const department = DEPARTMENTS[line.title] ?? manager?.department ?? null;
    // Ids have gaps, as where people were deleted.
    id += 1 + Math.floor(hashed(`${line.first}${line.last}`) * 40);
    company.hire({ id, ...recordOf(line, Number(now())), managerId: manager?.id ?? null, department });
    above[line.depth] = { id, department };
  }
  return company;
}

function parseLine(line: string): Line {
  const match = /^(?<indent> *)(?<gender>[fmx]) (?<family>~?)(?<a>\S+) (?<b>\S+) ·(?<title>[^=+#]*)(?:=(?<local>\S+) ?)?(?:\+(?<goesBy>\S+) ?)?(?:#(?<special>\w+))?$/u.exec(line);
  if (!match?.groups) throw new Error(`The outline has a line that can't be read: ${line}`);
  const { indent = "", gender = "x", family, a = "", b = "", title = "", local = null, goesBy = null, special = null } = match.groups;
  const [first, last] = (family === "~" ? [b, a] : [a, b]).map((name) => name.replaceAll("_", " "));
  return { depth: indent.length / 2, gender, first: first ?? "", last: last ?? "", familyFirst: family === "~", title: title.trim(), local, goesBy, special };
}

function recordOf(line: Line, now: number): Hire {
  const { first, last, title, special } = line;
  const name = `${first} ${last}`;
  const hireDate = startOf(line, now);
  const record: Hire = {
    firstName: first, lastName: last, title: title === "" ? null : title, hireDate,
    preferredName: line.familyFirst ? `${last} ${first}` : line.goesBy === null ? null : `${line.goesBy} ${last}`,
    email: `${line.local ?? `${plainLetters(first)}.${plainLetters(last)}`}@nordlicht.example`,
    gender: { f: "female", m: "male" }[line.gender] ?? "diverse",
    birthday: `${1962 + Math.floor(hashed(`${name} born`) * 40)}-${twoDigits(1 + hashed(`${name} month`) * 12)}-${twoDigits(1 + hashed(`${name} day`) * 28)}`,
    office: pick(OFFICES, hashed(`${name} office`)),
    salary: 41_000 + Math.round((140_000 / (line.depth + 1.4)) * (0.6 + hashed(`${name} salary`)) / 100) * 100,
    picture: { kind: "drawn", seed: name, hair: HAIR[line.gender] ?? "any", format: hashed(`${name} format`) < 0.2 ? "jpeg" : "png" },
  };
  if (special === "nopicture") record.picture = null;
  if (special === "leave") record.status = "leave";
  if (special === "left" || special === "vacated") Object.assign(record, { status: "inactive", terminationDate: special === "left" ? "2026-06-30" : "2026-09-30" });
  if (special === "owner") Object.assign(record, { hireDate: null, office: null, picture: null, gender: "" });
  return record;
}

/** First of a month mostly, earlier towards the top; the future joiner six weeks ahead. */
function startOf({ depth, first, last, title, special }: Line, now: number): string {
  if (special === "joins") return new Date(now + 6 * WEEK_MS).toISOString().slice(0, 10);
  if (depth === 0 && title.startsWith("Chief")) return "2013-04-01";
  const at = hashed(`${first} ${last} start`);
  const young = /Working Student|Apprentice|Associate/.test(title);
  const year = young ? 2025 : Math.min(2025, 2014 + Math.floor(at * (4 + depth * 1.8)));
  const day = hashed(`${first} ${last} start day`) < 0.75 ? "01" : "15";
  return `${year}-${twoDigits(1 + hashed(`${first} ${last} start month`) * 12)}-${day}`;
}

function twoDigits(number: number): string {
  return String(Math.floor(number)).padStart(2, "0");
}
