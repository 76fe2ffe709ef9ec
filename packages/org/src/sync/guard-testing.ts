import type { Override } from "../override.ts";
import type { Person } from "../person.ts";
import { judge } from "./guard.ts";
import type { Employee } from "./snapshot.ts";
import { employee, plan } from "./testing.ts";
import { GUARD_LIMITS, type GuardInput, type Verdict } from "./verdict.ts";

/** A company of `size`: 1 at the top, everybody else with `team` reports until all are placed. */
export function company(size: number, team = 8): Employee[] {
  return Array.from({ length: size }, (_, index) => employee(index + 1, index === 0 ? null : Math.floor((index - 1) / team) + 1));
}

/** The same rows, some of them with other values. */
export function withChanges(rows: Employee[], change: (row: Employee, id: number) => Partial<Employee> | null): Employee[] {
  return rows.map((row) => ({ ...row, ...change(row, Number(row.externalId)) }));
}

/** The verdict on reading these rows after the first import, but for what a test says. */
export function verdictOn(rows: Employee[], people: Person[], more: Partial<GuardInput> & { overrides?: Override[] } = {}): Verdict {
  const { overrides = [], ...input } = more;
  return judge({
    plan: plan(rows, people, { overrides }),
    people,
    snapshot: { employees: rows, unreadable: [] },
    limits: GUARD_LIMITS,
    firstImport: false,
    managersKnown: true,
    recent: { left: 0, unsaid: 0 },
    approved: null,
    ...input,
  });
}

/** Why it is held, `kind field count/of>limit`; "apply" when it isn't. */
export function shortly(verdict: Verdict): string | string[] {
  if (verdict.kind === "apply") return "apply";
  const reasons = verdict.reasons.map(({ kind, field, list, count, of, limit }) => [kind, field ?? list, `${count}/${of}>${limit}`].filter((part) => part !== undefined).join(" "));
  return verdict.partly ? ["partly", ...reasons] : reasons;
}
