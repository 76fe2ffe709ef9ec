import { expect, test } from "vitest";
import { applyPlan, employee, find, found, imported, plan } from "./testing.ts";

test.each([
  ["N1", { preferredName: "Sascha Bergmann" }, "Sascha Bergmann"],
  ["N1", { preferredName: "Kim" }, "Kim Bergmann"],
  ["N1", { preferredName: "Kim", lastName: null }, "Kim"],
  ["N1", { preferredName: "Bergmann" }, "Bergmann"],
  ["N1", { preferredName: "BERGMANN-Roth" }, "BERGMANN-Roth"],
  ["N1", { preferredName: "王小明" }, "王小明"],
  ["N1", { preferredName: "" }, "Alexander Bergmann"],
  ["N1", { lastName: null }, "Alexander"],
  ["N1", { firstName: " ", lastName: "李" }, "李"],
  ["N3", { firstName: null, lastName: "" }, "p1"],
  ["N3", { firstName: null, lastName: null, email: "zoë.k@home@example.com" }, "zoë.k@home"],
  ["N3", { firstName: null, lastName: null, email: "reception" }, "reception"],
  ["N3", { firstName: null, lastName: null, email: "@example.com" }, "Unnamed colleague"],
  ["N3", { firstName: null, lastName: null, email: null }, "Unnamed colleague"],
])("[%s] %j is called %s", (_rule, fields, name) => {
  const people = imported(employee(1, null, { firstName: "Alexander", lastName: "Bergmann", ...fields }));
  expect(find(people, 1).name).toBe(name);
});

test("[N2] the legal name is preferred where the setting says so", () => {
  const row = employee(1, null, { firstName: "Alexander", lastName: "Bergmann", preferredName: "Sascha" });
  const nameless = employee(2, null, { firstName: null, lastName: null, preferredName: "Kim" });
  const people = applyPlan([], plan([row, nameless], [], { preferLegalName: true }));
  expect(people.map(({ name }) => name)).toEqual(["Alexander Bergmann", "Kim"]);
});

test("[N3] only a name that is empty everywhere is reported", () => {
  const rows = [
    employee(1, null, { firstName: null, lastName: null, preferredName: null }),
    employee(2, null, { firstName: null, lastName: null, preferredName: "Kim" }),
  ];
  expect(found(plan(rows).findings, "no-name")).toEqual([["1"]]);
});

test("[N4] a name that is not sent stays, and is no finding", () => {
  const { firstName: _1, lastName: _2, preferredName: _3, ...nameless } = employee(1, null);
  const { changes, findings } = plan([nameless], imported(employee(1, null)));
  expect(changes).toEqual([]);
  expect(findings).toEqual([]);
});

test("[N4] a name of which only the preferred part is sent, and that empty, stays", () => {
  const { firstName: _1, lastName: _2, ...row } = employee(1, null);
  expect(plan([row], imported(employee(1, null))).changes).toEqual([]);
});

test("[N4] somebody new whose name is not sent is called by the e-mail", () => {
  const { firstName: _1, lastName: _2, preferredName: _3, ...nameless } = employee(1, null);
  expect(plan([nameless]).joins[0]?.values.name).toBe("p1");
});

test.each([
  ["Ola", "Ola Kowalska"], ["Ola Maria", "Ola Maria"], ["Ola Kowalska", "Ola Kowalska"], ["Kowalska", "Kowalska"], ["KÓWALSKA", "KÓWALSKA"], ["أحمد", "أحمد Kowalska"],
  ["山田太郎", "山田太郎"], ["김민준", "김민준"], ["สมชาย", "สมชาย"],
])("case T7: Aleksandra Kowalska who prefers %s is called %s", (preferredName, name) => {
  const row = employee(1, null, { firstName: "Aleksandra", lastName: "Kowalska", preferredName });
  expect(find(imported(row), 1).name).toBe(name);
});

test("case T7: the preferred name stands alone where the organization says so", () => {
  const row = employee(1, null, { firstName: "Aleksandra", lastName: "Kowalska", preferredName: "Ola" });
  expect(applyPlan([], plan([row], [], { preferredNameWhole: true })).map(({ name }) => name)).toEqual(["Ola"]);
  expect(applyPlan([], plan([row], [], { preferLegalName: true })).map(({ name }) => name)).toEqual(["Aleksandra Kowalska"]);
});
