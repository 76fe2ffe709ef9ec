import type { Finding, FindingKind } from "./changes.ts";
import { tellsNames, toldName } from "./name.ts";
import { isUnknownStatus } from "./presence.ts";
import type { Placement, Seating } from "./resolve-managers.ts";
import { type Roster, told } from "./roster.ts";
import type { Snapshot } from "./snapshot.ts";

/** What the rows themselves lack: one finding a row. */
export function findInRows(snapshot: Snapshot, roster: Roster): Finding[] {
  const findings: Finding[] = [];
  for (const { externalId, employee, place } of roster.values()) {
    if (employee === null) continue;
    const report = (kind: FindingKind): number => findings.push({ kind, externalIds: [externalId] });
    if (place === "not-started" && (employee.startDate ?? null) === null) report("no-start-date");
    if (place !== "on") continue;
    if (isUnknownStatus(employee.status)) report("unknown-status");
    if (tellsNames(employee) && toldName(employee, false) === null) report("no-name");
  }
  for (const row of snapshot.unreadable) {
    findings.push({ kind: "unreadable-row", externalIds: row.externalId === null ? [] : [row.externalId] });
  }
  return findings;
}

/** Managers that the HRIS should not name: one finding a manager, with the people whose record to open. */
export function findInManagers(seating: Seating, roster: Roster): Finding[] {
  const own: Finding[] = [];
  const groups = new Map<string, Finding>();
  for (const { entry, source, seat } of seating.placements.values()) {
    if (seat === "vacant" || source === null) continue;
    const { externalId } = entry;
    const kind = managerKind(externalId, source, roster);
    if (kind === "own-manager") own.push({ kind, externalIds: [externalId] });
    if (kind === null || kind === "own-manager") continue;
    const group = groups.get(source);
    if (group !== undefined) group.externalIds.push(externalId);
    else groups.set(source, { kind, externalIds: kind === "manager-left" ? [source, externalId] : [externalId] });
  }
  return [...own, ...groups.values()];
}

function managerKind(externalId: string, source: string, roster: Roster): FindingKind | null {
  if (source === externalId) return "own-manager";
  const place = roster.get(source)?.place;
  if (place === undefined) return "unknown-manager";
  if (place === "on") return null;
  return place === "not-started" ? "manager-not-started" : "manager-left";
}

/** People on the chart who share an e-mail, whatever its case: one finding an e-mail. */
export function findSameEmails(seating: Seating): Finding[] {
  const byEmail = new Map<string, string[]>();
  for (const { entry, seat } of seating.placements.values()) {
    const email = told(entry.employee?.email, entry.person?.email)?.toLowerCase() ?? "";
    if (seat === "vacant" || email === "") continue;
    const same = byEmail.get(email);
    if (same === undefined) byEmail.set(email, [entry.externalId]);
    else same.push(entry.externalId);
  }
  const shared = [...byEmail.values()].filter((externalIds) => externalIds.length > 1);
  return shared.map((externalIds) => ({ kind: "duplicate-email", externalIds }));
}

/** Loops as the HRIS has them: one finding a loop. */
export function findInLoops(loops: Placement[][]): Finding[] {
  return loops.map((loop) => ({ kind: "loop", externalIds: loop.map(({ entry }) => entry.externalId) }));
}
