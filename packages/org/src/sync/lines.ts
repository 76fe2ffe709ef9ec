/** A seat at one moment, as history keeps it. Managers by person id. */
export interface SeatState {
  personId: string;
  seat: "person" | "vacant" | "gone";
  /** null on a vacant seat, and once erased. */
  name: string | null;
  title: string | null;
  email: string | null;
  /** `YYYY-MM-DD` */
  startDate: string | null;
  /** Where the picture came from; only whether it differs is told. */
  picture: string | null;
  managerId: string | null;
  hidden: boolean;
}

export type LineField = "name" | "title" | "email" | "startDate" | "picture" | "manager" | "hidden";

/** One person's part in a change. */
export interface PlanLine {
  /** null for a joiner who is not known yet. */
  personId: string | null;
  /** As they are called, or were. */
  name: string | null;
  title: string | null;
  kind: "joined" | "changed" | "left";
  /** Whether the HRIS said so; null unless `left`, and where it is not known. */
  said: boolean | null;
  /** Managers by name (a vacant seat by its title), `picture` as null or "picture", `hidden` as null or "hidden"; `joined` tells what they come with. */
  fields: { field: LineField; from: string | null; to: string | null }[];
  /** The managers' person ids (or null), for grouping; equal unless the person moved. */
  managers: { from: string | null; to: string | null };
}
