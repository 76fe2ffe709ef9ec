const TITLES: Record<string, string> = {
  "same-person": "Perhaps the same person",
  "manager-left": "Supervisor has left",
  "unknown-manager": "Supervisor isn't listed",
  "own-manager": "Own supervisor",
  loop: "Supervisors in a circle",
  "manager-not-started": "Supervisor hasn't started yet",
  "duplicate-email": "Same e-mail address",
  "unreadable-row": "Record that can't be read",
  "unknown-status": "Unknown status",
  "no-start-date": "Onboarding without a hire date",
  "no-name": "No name",
  "no-title": "No position",
  "no-picture": "No picture",
};

/** A kind of finding in a few words. */
export const findingTitle = (kind: string): string => TITLES[kind] ?? "Something unusual";

const ORDER = Object.keys(TITLES);
const rank = (kind: string) => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length);

/** Findings of one kind together; what spoils the chart comes first, what is merely missing last. */
export function byKind<F extends { kind: string }>(findings: readonly F[]): { kind: string; findings: F[] }[] {
  const groups = new Map<string, F[]>();
  for (const finding of findings) groups.set(finding.kind, [...(groups.get(finding.kind) ?? []), finding]);
  return [...groups].map(([kind, of]) => ({ kind, findings: of })).toSorted((a, b) => rank(a.kind) - rank(b.kind));
}

/** The first names of several people, those who have one before those who are but a number. */
export function namesOf(people: readonly { name: string | null; externalId: string }[], most: number): string {
  const named = [...people.filter(({ name }) => name !== null), ...people.filter(({ name }) => name === null)];
  const shown = named.slice(0, most).map(({ name, externalId }) => name ?? `Personio ID ${externalId}`).join(", ");
  return people.length > most ? `${shown} and ${(people.length - most).toLocaleString()} more` : shown;
}
