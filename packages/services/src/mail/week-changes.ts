import { dayEnd } from "@treeline/org/day";
import type { PlanLine } from "@treeline/org/sync/lines";
import { concealedFrom } from "../changes/concealed.ts";
import { statesAt } from "../changes/seat-states.ts";
import { differenceOf, tell } from "../changes/tell.ts";
import type { TenantContext } from "../context.ts";
import { readSettings } from "../sync/settings.ts";
import { dayBefore } from "./week.ts";

const SENTENCES = 20;

export interface WeekChanges {
  joined: number;
  changed: number;
  left: number;
  /** The first of them, as a person would write them. */
  sentences: string[];
  /** How many more there are. */
  more: number;
}

/** What differs on the chart between the start of one day and the end of another, as the reader may see it. */
export async function changesOfWeek(ctx: TenantContext, { from, to }: { from: string; to: string }): Promise<WeekChanges> {
  const { timeZone } = await readSettings(ctx);
  const concealed = await concealedFrom(ctx);
  const before = await statesAt(ctx, dayEnd(timeZone, dayBefore(from)));
  const after = await statesAt(ctx, dayEnd(timeZone, to));
  const difference = differenceOf({ before, after }, concealed, ctx.language);
  const { lines } = difference;
  const told = tell(difference, ctx.language).map(({ text }) => text);
  const of = (kind: PlanLine["kind"]) => lines.filter((line) => line.kind === kind).length;
  return { joined: of("joined"), changed: of("changed"), left: of("left"), sentences: told.slice(0, SENTENCES), more: Math.max(0, told.length - SENTENCES) };
}
