import type { Person } from "../person.ts";

/** Whether this person would manage themselves, through others too, under that manager; by the managers as shown. */
export function wouldLoop(people: readonly Person[], externalId: string, managerExternalId: string): boolean {
  const managers = new Map(people.map((person) => [person.externalId, person.managerExternalId]));
  const seen = new Set<string>();
  let at: string | null = managerExternalId;
  while (at !== null && at !== externalId && !seen.has(at)) {
    seen.add(at);
    at = managers.get(at) ?? null;
  }
  return at === externalId;
}
