import type { AttributeInfo } from "@treeline/personio/client";
import { PERSONIO_FIELDS, type PersonioKey } from "@treeline/personio/fields";

export interface CheckedAttribute {
  key: string;
  label: string;
  state: "ready" | "missing" | "excess";
  /** What it is for, what its absence costs, or what to untick. */
  consequence: string;
}

export interface Check {
  attributes: CheckedAttribute[];
  /** False without first and last name; all else degrades. */
  canImport: boolean;
}

const NEEDED: readonly string[] = ["first_name", "last_name"] satisfies PersonioKey[];

/** Personio sends these unasked, so an admin can't untick them. */
const UNASKED: readonly string[] = ["id", "created_at", "last_modified_at"];

const ours = new Map<string, (typeof PERSONIO_FIELDS)[number]>(PERSONIO_FIELDS.map((field) => [field.key, field]));

/** Compares what a credential may read with the ten keys that Treeline asks for. */
export function judgeAttributes(readable: readonly AttributeInfo[]): Check {
  const keys = new Set(readable.map((attribute) => attribute.key));
  const fields = PERSONIO_FIELDS.map(({ key, label, reason, withoutIt }): CheckedAttribute =>
    keys.has(key) ? { key, label, state: "ready", consequence: reason } : { key, label, state: "missing", consequence: withoutIt },
  );
  const excess = readable
    .filter(({ key }) => !ours.has(key) && !UNASKED.includes(key))
    .map(({ key, label }): CheckedAttribute => ({
      key,
      label,
      state: "excess",
      consequence: `This credential can also read ${label}; untick it in Personio. Treeline never asks for it.`,
    }));
  return { attributes: [...fields, ...excess], canImport: NEEDED.every((key) => keys.has(key)) };
}

/** Those of the ten keys that the credential may read. */
export function grantedKeys(readable: readonly AttributeInfo[]): PersonioKey[] {
  const keys = new Set(readable.map((attribute) => attribute.key));
  return PERSONIO_FIELDS.map((field) => field.key).filter((key) => keys.has(key));
}

/** Labels of what the credential may not read, as Personio's settings call them. */
export function missingLabels(granted: readonly string[]): string[] {
  return PERSONIO_FIELDS.filter((field) => !granted.includes(field.key)).map((field) => field.label);
}
