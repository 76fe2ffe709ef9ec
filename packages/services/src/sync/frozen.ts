import { PERSONIO_FIELDS } from "@treeline/personio/fields";
import type { RunReason } from "@treeline/db/schema/run";

const NAMES = ["first_name", "last_name", "preferred_name"];
/** What decides who is on the chart. */
export const PRESENCE_KEYS: readonly string[] = ["status", "termination_date"];

/** Keys that an earlier good run could read and this one can't, in the order of the guide. */
export function lostKeys(link: { grantedKeys: readonly string[]; frozenKeys: readonly string[] }, granted: readonly string[]): string[] {
  const once = new Set([...link.grantedKeys, ...link.frozenKeys]);
  return PERSONIO_FIELDS.map(({ key }) => key).filter((key) => once.has(key) && !granted.includes(key));
}

/** What a plan must leave as it is; other fields freeze by not being sent. */
export function frozenBy(lost: readonly string[]): { name: boolean; presence: boolean } {
  return { name: lost.some((key) => NAMES.includes(key)), presence: lost.some((key) => PRESENCE_KEYS.includes(key)) };
}

/** A notice for every lost key. */
export function lostKeyNotices(lost: readonly string[]): RunReason[] {
  return PERSONIO_FIELDS.filter(({ key }) => lost.includes(key)).map(({ key }) => ({ kind: "lost-key", field: key }));
}
