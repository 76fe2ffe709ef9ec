import type { Language } from "@treeline/org/language";
import type { AttributeInfo, Grant } from "@treeline/personio/client";
import { PERSONIO_FIELDS, type PersonioKey } from "@treeline/personio/fields";
import { sensitivityOf, type Sensitivity } from "@treeline/personio/sensitivity";

export interface CheckedAttribute {
  key: string;
  label: string;
  state: "ready" | "missing" | "excess";
  /** What it is for, what its absence costs, or what to untick. */
  consequence: string;
  /** Of what is read too much: how much harm it could do. */
  sensitivity?: Sensitivity;
}

export interface Check {
  attributes: CheckedAttribute[];
  /** False without first and last name; all else degrades. */
  canImport: boolean;
  /** False where Personio gives no list of attributes, so that what the credential reads too much can't be known. */
  excessKnown: boolean;
}

const NEEDED: readonly string[] = ["first_name", "last_name"] satisfies PersonioKey[];

/** Personio sends these unasked, so an admin can't untick them. */
const UNASKED: readonly string[] = ["id", "created_at", "last_modified_at"];

const ours = new Map<string, (typeof PERSONIO_FIELDS)[number]>(PERSONIO_FIELDS.map((field) => [field.key, field]));

const EXCESS: Record<Language, (label: string) => string> = {
  en: (label) => `This credential can also read ${label}; untick it in Personio. Treeline never asks for it.`,
  de: (label) => `Diese Zugangsdaten können auch ${label} lesen; nehmen Sie das Häkchen in Personio weg. Treeline fragt nie danach.`,
};

/** Compares what a credential may read with the ten keys that Treeline asks for. */
export function judgeAttributes({ attributes: readable, listed }: Grant, language: Language): Check {
  const keys = new Set(readable.map((attribute) => attribute.key));
  const fields = PERSONIO_FIELDS.map(({ key, label, reason, withoutIt }): CheckedAttribute =>
    keys.has(key)
      ? { key, label: label[language], state: "ready", consequence: reason[language] }
      : { key, label: label[language], state: "missing", consequence: withoutIt[language] },
  );
  const excess = readable
    .filter(({ key }) => !ours.has(key) && !UNASKED.includes(key))
    .map(({ key, label }): CheckedAttribute => ({
      key,
      label,
      state: "excess",
      consequence: EXCESS[language](label),
      sensitivity: sensitivityOf({ key, label }),
    }));
  return { attributes: [...fields, ...excess], canImport: mayImport(readable), excessKnown: listed };
}

/** Whether everybody would have a name. */
export function mayImport(readable: readonly AttributeInfo[]): boolean {
  return NEEDED.every((key) => readable.some((attribute) => attribute.key === key));
}

/** Those of the ten keys that the credential may read: that Personio lists for it, or that rows carry. */
export function grantedKeys(readable: readonly AttributeInfo[], carried: readonly PersonioKey[] = []): PersonioKey[] {
  const keys = new Set([...readable.map((attribute) => attribute.key), ...carried]);
  return PERSONIO_FIELDS.map((field) => field.key).filter((key) => keys.has(key));
}

/** Labels of what the credential may not read, as Personio's settings call them. */
export function missingLabels(granted: readonly string[], language: Language): string[] {
  return PERSONIO_FIELDS.filter((field) => !granted.includes(field.key)).map((field) => field.label[language]);
}
