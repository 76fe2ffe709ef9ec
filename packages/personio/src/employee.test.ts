import { expect, test } from "vitest";
import { mapEmployee } from "./employee.ts";

/** A row with these values, wrapped as Personio wraps them. */
function row(values: Record<string, unknown>) {
  const wrapped = Object.entries(values).map(([key, value]) => [key, { label: `Label of ${key}`, value, type: "standard", universal_id: key }]);
  return { type: "Employee", attributes: Object.fromEntries(wrapped) };
}

function employeeOf(values: Record<string, unknown>) {
  return mapEmployee(row({ id: 7, ...values })).employee;
}

test("an employee is told in Treeline's words", () => {
  const mapped = mapEmployee(row({
    id: 4100051, first_name: "Élodie", last_name: "Marchand", preferred_name: "Élo Marchand", email: "elodie@nordlicht.example", position: "Chief Revenue Officer",
    supervisor: { type: "Employee", attributes: { id: { label: "ID", value: 4100001, type: "integer", universal_id: "id" } } },
    hire_date: "2019-10-01T00:00:00+02:00", termination_date: null, status: "active",
    profile_picture: "https://api.personio.de/v1/company/employees/4100051/profile-picture",
  }));
  expect(mapped).toEqual({
    externalId: "4100051",
    employee: {
      externalId: "4100051", firstName: "Élodie", lastName: "Marchand", preferredName: "Élo Marchand", email: "elodie@nordlicht.example",
      title: "Chief Revenue Officer", managerExternalId: "4100001", startDate: "2019-10-01", endDate: null, status: "active",
      pictureUrl: "https://api.personio.de/v1/company/employees/4100051/profile-picture",
    },
    unreadable: null,
  });
});

test("salary, office, birthday and gender never leave the parser", () => {
  const secret = row({
    id: 7, first_name: "Ada", fix_salary: 98765, gender: "female-x", dynamic_7123992: "1815-12-10T00:00:00+00:53",
    office: { type: "Office", attributes: { id: 1, name: "Office-Berlin-x" } },
    supervisor: { type: "Employee", attributes: { id: { value: 3 }, first_name: { value: "Charles-x" }, email: { value: "charles-x@example.com" } } },
  });
  const mapped = mapEmployee(secret);
  expect(mapped.employee).toEqual({ externalId: "7", firstName: "Ada", managerExternalId: "3" });
  expect(JSON.stringify(mapped)).not.toMatch(/98765|female-x|1815|Berlin-x|Charles-x|charles-x/);
});

test("what the credential may not read is absent, what is empty is null", () => {
  expect(employeeOf({})).toEqual({ externalId: "7" });
  const empty = employeeOf({ first_name: "", last_name: null, position: "", email: "", hire_date: "", supervisor: null, preferred_name: "  " });
  expect(empty).toEqual({ externalId: "7", firstName: null, lastName: null, title: null, email: null, startDate: null, managerExternalId: null, preferredName: null });
});

test.each([[null], [""], [[]]])("no supervisor may be written as %j", (value) => {
  expect(employeeOf({ supervisor: value, position: value })).toEqual({ externalId: "7", managerExternalId: null, title: null });
});

test("a supervisor's id is read bare, as text, and without a name", () => {
  for (const id of [{ value: 12 }, { value: "12" }, 12]) {
    expect(employeeOf({ supervisor: { type: "Employee", attributes: { id } } })?.managerExternalId).toBe("12");
  }
});

test("one's own supervisor and an unknown one are passed on: the chart decides", () => {
  expect(employeeOf({ supervisor: { attributes: { id: { value: 7 } } } })?.managerExternalId).toBe("7");
});

test.each([
  ["2009-10-01T00:00:00+01:00", "2009-10-01"], ["2009-10-01T00:00:00+02:00", "2009-10-01"], ["2014-11-09T00:00:00+0100", "2014-11-09"],
  ["1835-03-01T00:00:00+00:53", "1835-03-01"], ["2024-02-29", "2024-02-29"], ["2027-01-04T00:00:00Z", "2027-01-04"],
])("the day %s is taken as written", (written, day) => {
  expect(employeeOf({ hire_date: written })?.startDate).toBe(day);
  expect(employeeOf({ termination_date: written })?.endDate).toBe(day);
});

test.each(["soon", "2023-02-29T00:00:00+01:00", "01.03.2024", "-0001-11-30T00:00:00+00:53", "0000-01-01T00:00:00+00:53"])("the day %s is reported, and the person stays", (written) => {
  const mapped = mapEmployee(row({ id: 7, first_name: "Ada", hire_date: written }));
  expect(mapped.employee).toEqual({ externalId: "7", firstName: "Ada" });
  expect(mapped.unreadable).toEqual({ externalId: "7", problem: "not readable: hire_date" });
});

test("case T3: text is normalised, trimmed and freed of control characters, and otherwise left alone", () => {
  const mapped = employeeOf({ first_name: "  Zoe\u0308\u0000 ", last_name: "\tO\u2019Brien\u0007\n", position: "Head  of R&D <b>", email: "  Not An@E-Mail " });
  expect(mapped).toMatchObject({ firstName: "Zo\u00eb", lastName: "O\u2019Brien", title: "Head of R&D <b>", email: "NotAn@E-Mail" });
  expect(employeeOf({ first_name: "\u0000\u0001" })?.firstName).toBeNull();
  expect(employeeOf({ first_name: "A\ud800" })?.firstName).toBe("A\ufffd");
});

test("a status is lower case, a new one too", () => {
  expect(employeeOf({ status: "Inactive" })?.status).toBe("inactive");
  expect(employeeOf({ status: "Sabbatical" })?.status).toBe("sabbatical");
});

test("attributes without type and universal_id are read, as they were years ago", () => {
  expect(mapEmployee({ type: "Employee", attributes: { id: { label: "ID", value: 9 }, first_name: { label: "Vorname", value: "Ada" } } }).employee).toEqual({ externalId: "9", firstName: "Ada" });
});

test.each([
  [null], ["row"], [{}], [{ type: "Employee", attributes: [] }], [row({ first_name: "Ada" })], [row({ id: null })], [row({ id: "../7" })], [row({ id: 1.5 })],
])("a row without a readable id is reported: %j", (value) => {
  const mapped = mapEmployee(value);
  expect(mapped.employee).toBeNull();
  expect(mapped.unreadable).toMatchObject({ externalId: null });
});

test("a broken field is reported by its key alone, and the rest of the row is kept", () => {
  const mapped = mapEmployee(row({ id: 7, last_name: "Lovelace", position: { name: "Countess-x" }, supervisor: { type: "Employee", attributes: [] } }));
  expect(mapped.employee).toEqual({ externalId: "7", lastName: "Lovelace" });
  expect(mapped.unreadable).toEqual({ externalId: "7", problem: "not readable: position, supervisor" });
});

test.each([["status", { name: "active" }], ["termination_date", "soon"]])("whether somebody left is never guessed: %s unreadable", (key, value) => {
  expect(mapEmployee(row({ id: 7, first_name: "Ada", [key]: value }))).toEqual({
    externalId: "7", employee: null, unreadable: { externalId: "7", problem: `not readable: ${key}` },
  });
});

test("case T4: a name, title or address of which nothing can be seen is empty", () => {
  expect(employeeOf({ first_name: "\u200b", last_name: "-", preferred_name: "\u202e", position: "\u00ad\u2060", email: "\ufeff" })).toMatchObject({ firstName: null, lastName: null, preferredName: null, title: null, email: null });
});

test("case T5: a direction control in a name, title or address never comes in", () => {
  const mapped = employeeOf({ first_name: "Anna\u202e", last_name: "R\u00fcckw\u00e4rts", position: "\u2067Chefin", email: "mailto:\u200fa1@x.example" });
  expect(mapped).toMatchObject({ firstName: "Anna", lastName: "R\u00fcckw\u00e4rts", title: "Chefin", email: "a1@x.example" });
});

test("case T3: what is longer than any name ends with an ellipsis", () => {
  expect(employeeOf({ last_name: "x".repeat(100_000) })?.lastName).toBe(`${"x".repeat(499)}\u2026`);
});
