import type { Seat } from "../person.ts";

/** A seat as the chart shows it. `managerId` is an id of the same list. */
export interface ChartPerson {
  id: string;
  /** null only on a vacant seat. */
  name: string | null;
  title: string | null;
  managerId: string | null;
  seat: Exclude<Seat, "gone">;
  /** An address to load the picture from. */
  picture: string | null;
  /** Only admins see them: a member hid this person, or they have yet to start. */
  hidden?: boolean;
  /** The first day of somebody who has yet to start, `YYYY-MM-DD`; null for everybody else. */
  arriving?: string | null;
  /** A member said that this person has no manager. */
  confirmedRoot?: boolean;
  /** A member changed something of this person by hand. */
  edited?: boolean;
}
