import type { Seat } from "../person.ts";

/** A seat as the chart shows it. `managerId` is an id of the same list. */
export interface ChartPerson {
  id: string;
  /** null only on a vacant seat. */
  name: string | null;
  title: string | null;
  managerId: string | null;
  seat: Exclude<Seat, "gone">;
  /** An address to load the picture from. */
  picture: string | null;
  /** A member hid this person; only admins see them. */
  hidden?: boolean;
  /** A member said that this person has no manager. */
  confirmedRoot?: boolean;
  /** A member changed something of this person by hand. */
  edited?: boolean;
}

/** The chart as a forest. For an id that it does not hold, lists are empty and numbers 0. */
export interface Tree {
  byId: Map<string, ChartPerson>;
  /** Nobody above, and somebody below or a place of their own by a member's word; by name. */
  roots: string[];
  /** Nobody above and nobody below; by name. */
  unplaced: string[];
  /** Direct reports, vacant seats too; by name, vacant seats last. */
  reportsOf(id: string): readonly string[];
  directCount(id: string): number;
  /** Everybody below, vacant seats too. */
  totalCount(id: string): number;
  /** The managers above, the top first, without the person. */
  chainOf(id: string): string[];
  /** 1 for a root or somebody unplaced. */
  levelOf(id: string): number;
}

const NOBODY: readonly string[] = [];
const collator = new Intl.Collator("en", { numeric: true });

/**
 * Builds the forest. A manager missing from the list counts as none; a loop is opened at its first member by name.
 * Linear in time but for sorting each team, and without recursion.
 */
export function buildTree(people: readonly ChartPerson[]): Tree {
  const byId = new Map(people.map((person) => [person.id, person]));
  const managers = new Map<string, string>();
  for (const { id, managerId } of byId.values()) {
    if (managerId !== null && managerId !== id && byId.has(managerId)) managers.set(id, managerId);
  }
  openLoops(byId, managers);

  const teams = new Map<string, ChartPerson[]>();
  const top: ChartPerson[] = [];
  for (const person of byId.values()) {
    const managerId = managers.get(person.id);
    const team = managerId === undefined ? top : teams.get(managerId);
    if (team !== undefined) team.push(person);
    else if (managerId !== undefined) teams.set(managerId, [person]);
  }
  const reports = new Map([...teams].map(([id, team]) => [id, idsByName(team)]));
  const hasPlace = ({ id, confirmedRoot = false, hidden = false }: ChartPerson): boolean => reports.has(id) || confirmedRoot || hidden;
  const roots = idsByName(top.filter(hasPlace));
  const { totals, levels } = measure(roots, reports);

  return {
    byId,
    roots,
    unplaced: idsByName(top.filter((person) => !hasPlace(person))),
    reportsOf: (id) => reports.get(id) ?? NOBODY,
    directCount: (id) => reports.get(id)?.length ?? 0,
    totalCount: (id) => totals.get(id) ?? 0,
    chainOf: (id) => chain(id, managers),
    levelOf: (id) => levels.get(id) ?? (byId.has(id) ? 1 : 0),
  };
}

/** The order of siblings: by name, vacant seats last (by title), then by id so that it is the same everywhere. */
export function compareByName(a: ChartPerson, b: ChartPerson): number {
  if ((a.name === null) !== (b.name === null)) return a.name === null ? 1 : -1;
  const byText = collator.compare(a.name ?? a.title ?? "", b.name ?? b.title ?? "");
  if (byText !== 0) return byText;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function idsByName(team: ChartPerson[]): string[] {
  return team.sort(compareByName).map(({ id }) => id);
}

function openLoops(byId: ReadonlyMap<string, ChartPerson>, managers: Map<string, string>): void {
  const walkOf = new Map<string, string>();
  for (const start of byId.keys()) {
    let at: string | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, start);
      at = managers.get(at);
    }
    if (at === undefined || walkOf.get(at) !== start) continue;
    const loop: ChartPerson[] = [];
    let member: string | undefined = at;
    do {
      const person = byId.get(member);
      if (person !== undefined) loop.push(person);
      member = managers.get(member);
    } while (member !== undefined && member !== at);
    const first = loop.reduce((best, person) => (compareByName(person, best) < 0 ? person : best));
    managers.delete(first.id);
  }
}

function measure(roots: readonly string[], reports: ReadonlyMap<string, string[]>): { totals: Map<string, number>; levels: Map<string, number> } {
  const levels = new Map(roots.map((id) => [id, 1]));
  const order = [...roots];
  for (const id of order) {
    const below = (levels.get(id) ?? 0) + 1;
    for (const report of reports.get(id) ?? NOBODY) {
      levels.set(report, below);
      order.push(report);
    }
  }
  const totals = new Map<string, number>();
  for (const id of order.toReversed()) {
    const team = reports.get(id) ?? NOBODY;
    totals.set(id, team.reduce((sum, report) => sum + 1 + (totals.get(report) ?? 0), 0));
  }
  return { totals, levels };
}

function chain(id: string, managers: ReadonlyMap<string, string>): string[] {
  const above: string[] = [];
  for (let at = managers.get(id); at !== undefined; at = managers.get(at)) above.push(at);
  return above.reverse();
}
