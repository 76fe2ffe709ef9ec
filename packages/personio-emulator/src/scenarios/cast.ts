import type { Company, Employee } from "../company.ts";

const working = (company: Company) => company.all().filter(({ status }) => status === "active");

export function reportsOf(company: Company, id: number): Employee[] {
  return working(company).filter(({ managerId }) => managerId === id);
}

/** Whoever reports to nobody and has most people below. */
export function chief(company: Company): Employee {
  return required(managers(company).find(({ managerId }) => managerId === null), "chief");
}

/** Managers below the chief, those with most direct reports first. */
export function leads(company: Company, count: number): Employee[] {
  const top = chief(company).id;
  const found = managers(company).filter(({ managerId, id }) => managerId !== null && id !== top).slice(0, count);
  if (found.length < count) throw new Error("The company is too small for this scenario.");
  return found;
}

/** Who reports to the chief and has most people below, all levels counted. */
export function divisions(company: Company): Employee[] {
  const size = (id: number): number => reportsOf(company, id).reduce((sum, one) => sum + 1 + size(one.id), 0);
  return reportsOf(company, chief(company).id).toSorted((a, b) => size(b.id) - size(a.id));
}

/** People with a manager and without reports, in the order of ids. */
export function staff(company: Company, count: number): Employee[] {
  const above = new Set(working(company).map(({ managerId }) => managerId));
  return working(company).filter(({ id, managerId }) => managerId !== null && !above.has(id)).slice(0, count);
}

export const nameOf = ({ preferredName, firstName, lastName }: Employee): string => preferredName ?? `${firstName} ${lastName}`;

function managers(company: Company): Employee[] {
  const reports = new Map<number, number>();
  for (const { managerId } of working(company)) if (managerId !== null) reports.set(managerId, (reports.get(managerId) ?? 0) + 1);
  return working(company).filter(({ id }) => reports.has(id)).toSorted((a, b) => (reports.get(b.id) ?? 0) - (reports.get(a.id) ?? 0));
}

export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The company has no ${what} for this scenario.`);
  return value;
}
