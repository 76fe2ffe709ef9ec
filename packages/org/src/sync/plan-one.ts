import type { Override } from "../override.ts";
import type { Person } from "../person.ts";
import type { Plan } from "./changes.ts";
import { makePlan } from "./make-plan.ts";
import type { NameChoice } from "./name.ts";
import type { Employee } from "./snapshot.ts";

export interface OneInput extends NameChoice {
  /** Somebody known, as the HRIS tells them now. */
  employee: Employee;
  /** Everybody known of this connection, vacant and gone seats included. */
  people: readonly Person[];
  overrides: readonly Override[];
  /** The present day in the organization's time zone, `YYYY-MM-DD`. */
  today: string;
  frozen: { name: boolean; presence: boolean };
}

/** The plan of one person read again: of everybody else nothing is told, so they stay as they are. */
export function planOne({ employee, ...input }: OneInput): { plan: Plan; managerWaits: boolean } {
  const told = newManager(employee, input.people);
  const { managerExternalId: _, ...rest } = employee;
  const { plan } = makePlan({
    ...input,
    snapshot: { employees: [told === "waits" ? rest : employee], unreadable: [] },
    released: [],
    movesWait: true,
    mover: told === "moves" ? employee.externalId : null,
  });
  return { plan: { ...plan, findings: [] }, managerWaits: told === "waits" };
}

/** Who a manager is that isn't on the chart, only a read of everybody tells; such a one waits for it. */
function newManager({ externalId, managerExternalId: told }: Employee, people: readonly Person[]): "same" | "moves" | "waits" {
  const known = (id: string): Person | undefined => people.find((person) => person.externalId === id || person.formerExternalIds?.includes(id));
  if (told === undefined || told === (known(externalId)?.sourceManagerExternalId ?? null)) return "same";
  return told === null || known(told)?.seat === "person" ? "moves" : "waits";
}
