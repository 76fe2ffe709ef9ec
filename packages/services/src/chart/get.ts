import { decodeChart } from "@treeline/org/chart/decode-chart";
import { pictureAddress } from "@treeline/org/chart/chart-columns";
import { dayOfNumber } from "@treeline/org/day";
import { COSTS } from "../cost/costs.ts";
import { inOneOrganization } from "../id.ts";
import { query } from "../verb.ts";
import { packChart } from "./bytes.ts";

export interface ChartSeat {
  id: string;
  name: string | null;
  title: string | null;
  managerId: string | null;
  seat: "person" | "vacant";
  /** Path of the small picture. */
  picture: string | null;
  /** Only admins see them: a member hid this person, or they have yet to start. */
  hidden: boolean;
  /** The first day of somebody who has yet to start, `YYYY-MM-DD`. */
  arriving: string | null;
  /** A member said that this person has no manager: a root, alone too. */
  confirmedRoot: boolean;
  /** A member changed something of this person by hand; told to members and up. */
  edited: boolean;
}

/** Everybody on the chart, the unplaced too, by id: what the chart's bytes hold. `version` changes if and only if something here does. */
export const getChart = query({
  needs: "viewer",
  cost: COSTS.everybody,
  input: inOneOrganization,
  async run(ctx, { organizationId }): Promise<{ version: string; people: ChartSeat[] }> {
    const { version, bytes } = await packChart(ctx);
    const columns = decodeChart(bytes);
    const { ids, names, titles, parent, vacant, hidden, arriving, confirmedRoot, edited } = columns;
    const people = ids.map((id, row): ChartSeat => ({
      id,
      name: names[row] ?? null,
      title: titles[row] ?? null,
      managerId: ids[parent[row] ?? -1] ?? null,
      seat: vacant[row] === 1 ? "vacant" : "person",
      picture: pictureAddress(organizationId, columns, row),
      hidden: hidden[row] === 1,
      arriving: arriving[row] ? dayOfNumber(arriving[row]) : null,
      confirmedRoot: confirmedRoot[row] === 1,
      edited: edited[row] === 1,
    }));
    return { version, people: people.sort((a, b) => (a.id < b.id ? -1 : 1)) };
  },
});
