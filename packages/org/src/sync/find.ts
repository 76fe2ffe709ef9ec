import { emailKey } from "../text/clean.ts";
import type { Finding, FindingKind } from "./changes.ts";
import { compareIds } from "./compare-ids.ts";
import { tellsNames, toldName } from "./name.ts";
import { isUnknownStatus } from "./presence.ts";
import type { Placement, Seating } from "./resolve-managers.ts";
import { type Roster, told } from "./roster.ts";
import type { Snapshot } from "./snapshot.ts";

/** What the rows themselves lack: one finding a row, but one for all rows without an id, without a title, without a picture, and one for all that are counted and not listed. */
export function findInRows(snapshot: Snapshot, roster: Roster): Finding[] {
  const findings: Finding[] = [];
  const lacking: Finding[] = [{ kind: "no-title", about: "", externalIds: [] }, { kind: "no-picture", about: "", externalIds: [] }];
  for (const { externalId, employee, place } of roster.values()) {
    if (employee === null) continue;
    const report = (kind: FindingKind): number => findings.push({ kind, about: externalId, externalIds: [externalId] });
    if (place === "not-started" && (employee.startDate ?? null) === null) report("no-start-date");
    if (place !== "on") continue;
    if (isUnknownStatus(employee.status)) report("unknown-status");
    if (tellsNames(employee) && toldName(employee, { preferLegalName: false }) === null) report("no-name");
    for (const finding of lacking) {
      const value = finding.kind === "no-title" ? employee.title : employee.pictureUrl;
      if (value === null) finding.externalIds.push(externalId);
    }
  }
  if ((snapshot.hidden ?? 0) > 0) findings.push({ kind: "hidden-rows", about: "", externalIds: [] });
  for (const id of new Set(snapshot.unreadable.map((row) => row.externalId))) {
    findings.push({ kind: "unreadable-row", about: id ?? "", externalIds: id === null ? [] : [id] });
  }
  return [...findings, ...lacking.filter(({ externalIds }) => externalIds.length > 0)];
}

/** Managers that the HRIS should not name: one finding a manager, with the people whose record to open. */
export function findInManagers(seating: Seating, roster: Roster): Finding[] {
  const own: Finding[] = [];
  const groups = new Map<string, Finding>();
  for (const { entry, source, seat } of seating.placements.values()) {
    if (seat === "vacant" || source === null) continue;
    const { externalId } = entry;
    const kind = managerKind(externalId, source, roster);
    if (kind === "own-manager") own.push({ kind, about: externalId, externalIds: [externalId] });
    if (kind === null || kind === "own-manager") continue;
    const group = groups.get(source);
    if (group !== undefined) group.externalIds.push(externalId);
    else groups.set(source, { kind, about: source, externalIds: kind === "manager-left" ? [source, externalId] : [externalId] });
  }
  return [...own, ...groups.values()];
}

function managerKind(externalId: string, source: string, roster: Roster): FindingKind | null {
  if (source === externalId) return "own-manager";
  const place = roster.get(source)?.place;
  if (place === undefined) return "unknown-manager";
  if (place === "on" || place === "waits") return null;
  return place === "not-started" ? "manager-not-started" : "manager-left";
}

/** People on the chart who share an e-mail, whatever its case: one finding an e-mail. */
export function findSameEmails(seating: Seating): Finding[] {
  const byEmail = new Map<string, string[]>();
  for (const { entry, seat } of seating.placements.values()) {
    const email = emailKey(told(entry.employee?.email, entry.person?.email));
    if (seat === "vacant" || email === "") continue;
    const same = byEmail.get(email);
    if (same === undefined) byEmail.set(email, [entry.externalId]);
    else same.push(entry.externalId);
  }
  const shared = [...byEmail.values()].filter((externalIds) => externalIds.length > 1);
  return shared.map((externalIds) => ({ kind: "duplicate-email", about: smallest(externalIds), externalIds }));
}

/** Loops as the HRIS has them: one finding a loop. */
export function findInLoops(loops: Placement[][]): Finding[] {
  return loops.map((loop) => {
    const externalIds = loop.map(({ entry }) => entry.externalId);
    return { kind: "loop", about: smallest(externalIds), externalIds };
  });
}

interface Known {
  externalId: string;
  email: string | null;
}

/**
 * People on the chart with the e-mail of somebody who left, whatever its case: perhaps the same person under a new id.
 * The new id first, then the leaver's; of several leavers the first one given.
 */
export function findSamePeople(onChart: readonly Known[], leavers: readonly Known[]): Finding[] {
  const present = new Set(onChart.map(({ externalId }) => externalId));
  const left = new Map<string, string>();
  for (const { externalId, email } of leavers) {
    const key = emailKey(email);
    if (key !== "" && !present.has(externalId) && !left.has(key)) left.set(key, externalId);
  }
  return onChart.flatMap(({ externalId, email }): Finding[] => {
    const leaver = left.get(emailKey(email));
    return leaver === undefined ? [] : [{ kind: "same-person", about: externalId, externalIds: [externalId, leaver] }];
  });
}

function smallest(externalIds: readonly string[]): string {
  return externalIds.reduce((best, id) => (compareIds(id, best) < 0 ? id : best));
}
