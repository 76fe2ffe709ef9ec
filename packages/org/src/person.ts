export type Seat = "person" | "vacant" | "gone";

/** Why the chart's manager differs from the HRIS's, or why there is none. */
export type ManagerReason = "none" | "self" | "unknown" | "loop" | "not-started";

/** The values a sync keeps of a person. Managers are named by external id. */
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
}

/** A person as we know them, or the vacant seat they left. */
export interface Person extends PersonValues {
  id: string;
  externalId: string;
  seat: Seat;
}
