import { localMidnight, localInstant } from "./local-time.ts";
import type { Company, Employee } from "./company.ts";

export interface AttributeKind {
  key: string;
  label: string;
  type: "standard" | "date" | "integer" | "decimal" | "list";
  universalId: string | null;
}

const kind = (key: string, label: string, type: AttributeKind["type"] = "standard", universalId: string | null = key): AttributeKind =>
  ({ key, label, type, universalId });

/** Every attribute an integration can be allowed to read, as labelled in an English account. */
export const ATTRIBUTES: readonly AttributeKind[] = [
  kind("first_name", "First name"), kind("last_name", "Last name"), kind("preferred_name", "Name (preferred)"), kind("email", "Email"),
  kind("gender", "Gender", "list"), kind("status", "Status"), kind("position", "Position"), kind("supervisor", "Supervisor"),
  kind("employment_type", "Employment type", "list"), kind("weekly_working_hours", "Weekly hours"), kind("hire_date", "Hire date", "date"),
  kind("contract_end_date", "Contract ends", "date"), kind("termination_date", "Termination date", "date"),
  kind("termination_type", "Termination type"), kind("termination_reason", "Termination reason"),
  kind("probation_period_end", "Probation period end", "date"), kind("created_at", "Created at", "date"),
  kind("last_modified_at", "Last modified", "date"), kind("subcompany", "Subcompany"), kind("office", "Workplace"),
  kind("department", "Department"), kind("team", "Team"), kind("cost_centers", "Cost center"), kind("last_working_day", "Last day of work", "date"),
  kind("profile_picture", "Profile Picture"), kind("work_schedule", "Work schedule"), kind("fix_salary", "Fix salary", "decimal"),
  kind("fix_salary_interval", "Salary interval"), kind("dynamic_7123992", "Birthday", "date", "date_of_birth"),
  kind("dynamic_7123993", "IBAN", "standard", "iban"), kind("dynamic_7123999", "T-shirt size", "list", null),
];

interface WireAttribute {
  label: string;
  value: unknown;
  type: string;
  universal_id: string | null;
}

const ID: AttributeKind = kind("id", "ID", "integer");

/** One row of the list: `id` and those of the wanted attributes that the credential may read. */
export function employeeRow(company: Company, employee: Employee, readable: ReadonlySet<string>, url: string) {
  const attributes: Record<string, WireAttribute> = {};
  for (const attribute of [ID, ...ATTRIBUTES]) {
    if (attribute !== ID && !readable.has(attribute.key)) continue;
    attributes[attribute.key] = {
      ...wrap(attribute, valueOf(company, employee, attribute.key, readable, url)),
      ...(attribute.key === "fix_salary" ? { currency: "EUR" } : {}),
    };
  }
  return { type: "Employee", attributes };
}

function wrap(attribute: AttributeKind, value: unknown): WireAttribute {
  return { label: attribute.label, value, type: attribute.type, universal_id: attribute.universalId };
}

function valueOf(company: Company, employee: Employee, key: string, readable: ReadonlySet<string>, url: string): unknown {
  if (employee.raw && Object.hasOwn(employee.raw, key)) return employee.raw[key];
  const day = (text: string | null) => (text === null ? null : localMidnight(text, employee.office));
  switch (key) {
    case "id": return employee.id;
    case "first_name": return employee.firstName;
    case "last_name": return employee.lastName;
    // Our choice: the account whose answers are public is older than this attribute.
    case "preferred_name": return employee.preferredName;
    case "email": return employee.email ?? "";
    case "gender": return employee.gender;
    case "status": return employee.status;
    case "position": return employee.title ?? "";
    case "supervisor": return supervisorOf(company, employee, readable);
    case "employment_type": return "internal";
    case "weekly_working_hours": return "40";
    case "hire_date": return day(employee.hireDate);
    case "termination_date": return day(employee.terminationDate);
    case "last_working_day": return day(employee.terminationDate);
    case "termination_type": return employee.terminationDate === null ? "" : "employee";
    case "termination_reason": return "";
    case "created_at": return localInstant(employee.createdAt);
    case "last_modified_at": return localInstant(employee.modifiedAt);
    case "office": return named("Office", employee.office);
    case "department": return named("Department", employee.department);
    case "cost_centers": return [];
    case "profile_picture": return employee.picture === null ? null : `${url}/v1/company/employees/${employee.id}/profile-picture`;
    // The id is larger than JavaScript can hold, as the real ones are.
    case "work_schedule": return { type: "WorkSchedule", attributes: { id: 1067807102794692000, name: "Full-time, 40 hours" } };
    case "fix_salary": return employee.salary;
    case "fix_salary_interval": return "yearly";
    case "dynamic_7123992": return day(employee.birthday);
    case "dynamic_7123993": return `DE02 1203 0000 0000 ${String(employee.id).padStart(8, "0").slice(-8)}`;
    case "dynamic_7123999": return "";
    default: return null;
  }
}

/** Names come along only where the credential may read them; somebody who was deleted is an id alone. */
function supervisorOf(company: Company, employee: Employee, readable: ReadonlySet<string>): unknown {
  if (employee.managerId === null) return null;
  const manager = company.find(employee.managerId);
  const attributes: Record<string, WireAttribute> = { id: wrap(ID, employee.managerId) };
  for (const attribute of ATTRIBUTES) {
    const nested = ["first_name", "last_name", "preferred_name", "email"].includes(attribute.key);
    if (manager && nested && readable.has(attribute.key)) attributes[attribute.key] = wrap(attribute, valueOf(company, manager, attribute.key, readable, ""));
  }
  return { type: "Employee", attributes };
}

function named(type: string, name: string | null) {
  if (name === null) return null;
  const id = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 900_000, 7);
  return { type, attributes: { id: 100_000 + id, name } };
}
