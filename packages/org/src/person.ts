export type Seat = "person" | "vacant" | "gone";

/** Why the chart's manager differs from the HRIS's, or why there is none. */
export type ManagerReason =
  | "none" | "self" | "unknown" | "loop" | "not-started"
  /** A member chose the manager. */
  | "override"
  /** A member said that there is none. */
  | "confirmed"
  /** The manager is hidden, so this is the nearest shown one above. */
  | "hidden";

/** The values of a person as the chart shows them, overrides included. Managers are named by external id. */
export interface PersonValues {
  /** null only on a vacant seat. */
  name: string | null;
  title: string | null;
  email: string | null;
  startDate: string | null;
  pictureSource: string | null;
  /** The manager on the chart; never a person who is gone. */
  managerExternalId: string | null;
  /** The manager as the HRIS says. */
  sourceManagerExternalId: string | null;
  managerReason: ManagerReason | null;
  /** Taken off the chart by a member; admins still see them. False on any seat but a person's. */
  hidden: boolean;
}

/** A person as we know them, or the vacant seat they left. */
export interface Person extends PersonValues {
  id: string;
  externalId: string;
  seat: Seat;
  /** Ids that the HRIS knew this person by before; a row that names one as manager means this person. */
  formerExternalIds?: readonly string[];
}
