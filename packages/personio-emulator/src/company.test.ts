import { expect, test } from "vitest";
import { Company } from "./company.ts";
import { demoCompany } from "./demo.ts";
import { generateCompany } from "./generate.ts";

const NOW = { now: () => Date.UTC(2026, 10, 22) };

test("Nordlicht is the same every time, and has everything a chart must cope with", () => {
  const company = demoCompany(NOW);
  const all = company.all();
  expect(JSON.stringify(demoCompany(NOW).all())).toBe(JSON.stringify(all));
  const named = (lastName: string) => all.find((employee) => employee.lastName === lastName);
  const reportsOf = (id: number | undefined) => all.filter(({ managerId, status }) => managerId === id && status !== "inactive");
  expect(named("Vogt")).toMatchObject({ title: "Chief Executive Officer", managerId: null });
  expect(all.filter(({ status }) => status === "active" || status === "leave")).toHaveLength(240);
  expect(named("Sommer")).toMatchObject({ status: "inactive", title: "Head of People Operations" });
  expect(reportsOf(named("Sommer")?.id)).toHaveLength(6);
  expect(all.filter(({ status }) => status === "onboarding")).toMatchObject([{ lastName: "Iversen", hireDate: "2027-01-03" }]);
  const roots = all.filter(({ managerId }) => managerId === null);
  expect(roots.filter(({ id }) => reportsOf(id).length === 0).map(({ lastName }) => lastName)).toEqual(["Administrator", "Ahlgren"]);
  expect(all.find(({ email }) => email === "ada.lindqvist@nordlicht.example")).toMatchObject({ title: "HR Systems Manager", department: "People" });
  expect(new Set(all.map(({ email }) => email)).size).toBe(all.length);
  expect(all.every(({ birthday, salary }) => /^\d{4}-\d\d-\d\d$/.test(birthday ?? "") && salary > 0)).toBe(true);
});

test.each([["Greek"], ["Cyrillic"], ["Han"], ["Hangul"], ["Hiragana"], ["Arabic"], ["Hebrew"], ["Georgian"]])("Nordlicht has names in %s", (script) => {
  const letters = new RegExp(`\\p{Script=${script}}`, "u");
  expect(demoCompany(NOW).all().some(({ firstName }) => letters.test(firstName))).toBe(true);
});

test.each([[1_000, 7], [10_000, 9]])("a generated company of %i has the shape of a real one", (people, levels) => {
  const all = generateCompany({ people, seed: 7 }).all();
  const level = new Map<number, number>();
  const reports = new Map<number, number>();
  for (const { id, managerId } of all) {
    level.set(id, managerId === null ? 1 : (level.get(managerId) ?? 0) + 1);
    if (managerId !== null) reports.set(managerId, (reports.get(managerId) ?? 0) + 1);
  }
  const spans = [...reports.values()];
  expect(all).toHaveLength(people);
  expect(Math.max(...level.values())).toBeGreaterThanOrEqual(levels);
  expect(Math.max(...level.values())).toBeLessThanOrEqual(13);
  expect([2, 3]).toContain(all.filter(({ managerId }) => managerId === null).length);
  expect(spans.reduce((sum, span) => sum + span, 0) / spans.length).toBeGreaterThan(5);
  expect(spans.filter((span) => span > 40).length / spans.length).toBeLessThan(0.03);
  expect(JSON.stringify(generateCompany({ people: 300, seed: 7, ...NOW }).all())).toBe(JSON.stringify(generateCompany({ people: 300, seed: 7, ...NOW }).all()));
});

test("hiring, letting go and deleting follow the calendar", () => {
  const company = new Company({ name: "Tiny", domain: "tiny.example", ...NOW });
  const today = company.hire({ firstName: "Jörg", lastName: "Groß" });
  const later = company.hire({ firstName: "Zoë", lastName: "O’Neil", hireDate: "2027-01-01" });
  expect(company.get(today)).toMatchObject({ status: "active", hireDate: "2026-11-22", email: "joerg.gross@tiny.example" });
  expect(company.get(String(later))).toMatchObject({ status: "onboarding", email: "zoe.oneil@tiny.example" });
  company.leave(today, { date: "2026-12-31" });
  expect(company.get(today)).toMatchObject({ status: "active", terminationDate: "2026-12-31" });
  company.leave(today);
  expect(company.get(today)).toMatchObject({ status: "inactive", terminationDate: "2026-11-22" });
  company.remove(today);
  expect(company.all().map(({ id }) => id)).toEqual([later]);
  expect(() => company.promote(today, "Ghost")).toThrow("no employee");
});
