import { rawSql } from "@treeline/db/tenant";
import { dayEnd } from "@treeline/org/day";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { dayInput, instantInput } from "../day-input.ts";
import { concealedFrom, leftOut, without } from "../changes/concealed.ts";
import { statesAt } from "../changes/seat-states.ts";
import type { TenantContext } from "../context.ts";
import { picturePath } from "@treeline/org/picture-path";
import { SOMEBODY } from "@treeline/org/seat-name";
import { cutIds, cutList } from "../packed-columns.ts";
import { readSettings } from "../sync/settings.ts";
import { query } from "../verb.ts";
import type { ChartSeat } from "./get.ts";

/** The chart as it was at an instant, or at the end of a day in the organization's time zone. Empty before the first import. */
export const getChartAsOf = query({
  needs: "viewer",
  cost: COSTS.everybody,
  input: z.object({ organizationId: z.string(), at: z.union([dayInput, instantInput]) }),
  async run(ctx, { at }): Promise<{ people: ChartSeat[] }> {
    const when = at.includes("T") ? new Date(at) : dayEnd((await readSettings(ctx)).timeZone, at);
    const concealed = await concealedFrom(ctx);
    const states = (await statesAt(ctx, when)).filter(({ seat }) => seat !== "gone");
    const shown = without(states, leftOut(concealed, states));
    const pictures = await presentPictures(ctx);
    const people = shown.map(({ personId, seat, name, title, managerId, managerReason, hidden }): ChartSeat => ({
      id: personId,
      // Somebody whose data was erased keeps the place.
      name: seat === "person" ? (name ?? SOMEBODY[ctx.language]) : null,
      title,
      managerId,
      seat: seat === "person" ? "person" : "vacant",
      picture: seat === "person" ? (pictures.get(personId) ?? null) : null,
      hidden,
      arriving: null,
      confirmedRoot: managerReason === "confirmed" && managerId === null,
      edited: false,
    }));
    return { people };
  },
});

const packed = z.object({ ids: z.string(), versions: z.string() });

/** Small pictures by person: only of people who are on the chart now. */
async function presentPictures(ctx: TenantContext): Promise<Map<string, string | null>> {
  const [row] = await rawSql(ctx.tx)`
    select string_agg(p.id::text, '') as ids, string_agg(left(c.hash, 4), ',') as versions
    from person p join picture c on c.organization_id = p.organization_id and c.person_id = p.id
    where p.seat = 'person' and c.hash is not null having count(*) > 0`;
  if (!row) return new Map();
  const { ids, versions } = packed.parse(row);
  const listed = cutList(versions);
  return new Map(cutIds(ids).map((id, at) => [id, picturePath(ctx.organizationId, id, "small", listed[at] ?? null)]));
}
