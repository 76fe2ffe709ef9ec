import { countRecords } from "@treeline/org/sync/records";
import { isolate } from "@treeline/org/text/isolate";
import type { TFunction } from "i18next";

/** What spoils the chart comes first, what is merely missing last. */
const KINDS = [
  "same-person", "manager-left", "unknown-manager", "own-manager", "loop", "manager-not-started", "duplicate-email",
  "hidden-rows", "unreadable-row", "unknown-status", "no-start-date", "no-name", "no-title", "no-picture",
] as const;

/** A kind of finding in a few words. */
export const findingTitle = (t: TFunction<"findings">, kind: string): string => t(`kind.${KINDS.find((known) => known === kind) ?? "other"}`);

/** A kind with the number of its records. Hidden rows are no records that anybody could open. */
export function countedTitle(t: TFunction<"findings">, kind: string, findings: Parameters<typeof countRecords>[0]): string {
  const title = findingTitle(t, kind);
  return kind === "hidden-rows" ? title : t("titled", { title, count: countRecords(findings) });
}

function rank(kind: string): number {
  const at = KINDS.findIndex((known) => known === kind);
  return at < 0 ? KINDS.length : at;
}

/** Findings of one kind together, in the kinds' order; one that is new to this page comes last. */
export function byKind<F extends { kind: string }>(findings: readonly F[]): { kind: string; findings: F[] }[] {
  const groups = new Map<string, F[]>();
  for (const finding of findings) groups.set(finding.kind, [...(groups.get(finding.kind) ?? []), finding]);
  return [...groups].map(([kind, of]) => ({ kind, findings: of })).toSorted((a, b) => rank(a.kind) - rank(b.kind));
}

/** The first names of several people, those who have one before those who are but a number. */
export function namesOf(t: TFunction<"findings">, people: readonly { name: string | null; externalId: string }[], most: number): string {
  const named = [...people.filter(({ name }) => name !== null), ...people.filter(({ name }) => name === null)];
  const names = named.slice(0, most).map(({ name, externalId }) => (name === null ? t("personioId", { id: externalId }) : isolate(name))).join(", ");
  return people.length > most ? t("names", { names, n: people.length - most }) : names;
}
