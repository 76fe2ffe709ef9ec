/** How much harm an attribute that Treeline doesn't need could do: `sensitive`, `ordinary` (it says where somebody works), or `unknown`. */
export type Sensitivity = "sensitive" | "ordinary" | "unknown";

/** Personio's own attributes, and what companies call theirs, that say no more than where and when somebody works. */
const ORDINARY: ReadonlySet<string> = new Set([
  "employment_type", "weekly_working_hours", "subcompany", "office", "department", "team", "cost_centers", "work_schedule", "team_id", "department_id",
  "office_id", "probation_period_end", "probation_period_length", "last_working_day", "contract_end_date", "employee_id", "employee_number", "personnel_number",
  "personalnummer", "level", "job_level", "seniority", "workplace", "arbeitsplatz", "standort", "abteilung", "kostenstelle", "wochenstunden", "arbeitszeitplan",
]);

/**
 * Beginnings of words, folded, in English and German: money, bank, tax and insurance, birth and origin, family, faith and party, health,
 * papers, and the private address. A beginning matches anywhere in a key such as `fix_salary`, since keys and German words are put together.
 */
const SENSITIVE_PARTS = [
  "salary", "wage", "compensation", "payroll", "bonus", "commission", "gehalt", "lohn", "vergutung", "provision", "pramie", "verdienst",
  "iban", "bank", "konto", "account holder", "kontoinhaber",
  "tax", "steuer", "social security", "sozialversicherung", "insurance", "versicherung", "krankenkasse", "pension", "rente",
  "birth", "geburt", "gender", "geschlecht", "sex", "nationality", "staatsangehorigkeit", "nationalitat", "citizenship", "ethnic", "origin", "herkunft",
  "marital", "familienstand", "children", "kinder", "spouse", "ehepartner", "emergency", "notfall", "dependent",
  "religio", "konfession", "kirche", "church", "faith", "union", "gewerkschaft", "party membership", "parteizugehorigkeit",
  "health", "gesundheit", "disab", "behinder", "sick", "krank", "medical", "allerg", "vaccin", "impf", "pregnan", "maternity", "mutterschutz", "absence", "abwesenheit",
  "passport", "reisepass", "identity card", "id card", "personalausweis", "visa", "visum", "residence permit", "aufenthalt", "work permit", "arbeitserlaubnis", "driving licen", "fuhrerschein",
  "private", "privat", "personal email", "personal phone", "home address", "street", "strasse", "postal", "postleitzahl", "zip code", "wohnort", "anschrift",
  "termination", "kundigung", "warning", "abmahnung", "performance", "leistungsbeurteilung", "feedback", "criminal", "fuhrungszeugnis",
] as const;

/** Short ones, only as words of their own. */
const SENSITIVE_WORDS: ReadonlySet<string> = new Set(["bic", "swift", "tin", "ssn", "age", "alter", "pay", "dob", "plz"]);

/** How much harm a readable attribute could do, by what Personio calls it. What nothing is known of is never taken for harmless. */
export function sensitivityOf({ key, label }: { key: string; label: string }): Sensitivity {
  const [name, code] = [fold(label), fold(key)];
  const words = ` ${name} ${code} `;
  if (SENSITIVE_PARTS.some((part) => words.includes(part)) || words.split(" ").some((word) => SENSITIVE_WORDS.has(word))) return "sensitive";
  return ORDINARY.has(key) || ORDINARY.has(name.replaceAll(" ", "_")) ? "ordinary" : "unknown";
}

const fold = (text: string): string => text.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("ß", "ss").replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
