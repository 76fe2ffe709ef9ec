import { expect, test } from "vitest";
import { sensitivityOf } from "./sensitivity.ts";

const of = (label: string, key = "dynamic_7123") => sensitivityOf({ key, label });

test("case S9: money, bank, birth, family, faith, health and papers are sensitive, in English and German", () => {
  for (const label of ["Fix salary", "Grundgehalt", "Vergütung", "IBAN", "BIC", "Bankverbindung", "Tax ID", "Steuer-ID", "Sozialversicherungsnummer", "Birthday", "Date of birth",
    "Geburtsdatum", "Gender", "Geschlecht", "Nationality", "Staatsangehörigkeit", "Marital status", "Familienstand", "Number of children", "Kinderfreibetrag", "Konfession", "Religion",
    "Krankenkasse", "Degree of disability", "Schwerbehinderung", "Passport number", "Personalausweis", "Emergency contact", "Notfallkontakt", "Private email", "Private Telefonnummer",
    "Straße", "Termination reason", "Kündigungsgrund", "Hourly Wage", "Fixgehalt", "AGE"]) expect({ label, is: of(label) }).toEqual({ label, is: "sensitive" });
});

test("case S9: by its key too, whatever the account calls it", () => {
  expect(of("Montant", "fix_salary")).toBe("sensitive");
  expect(of("Genre", "gender")).toBe("sensitive");
});

test("case S9: where somebody works is ordinary, and what nothing is known of is not taken for it", () => {
  for (const key of ["department", "office", "team", "cost_centers", "work_schedule", "employment_type"]) expect(of("Anything", key)).toBe("ordinary");
  for (const label of ["Abteilung", "Employee number"]) expect(of(label)).toBe("ordinary");
  for (const label of ["T-shirt size", "Numéro de compte", "給与", "", "Management", "Language"]) expect({ label, is: of(label) }).toEqual({ label, is: "unknown" });
});
