/**
 * An employee as the HRIS tells it. An absent property means that the HRIS did not send the field (the credential
 * may not read it); null means that it is empty there. Text is already normalised (NFC, trimmed, no control
 * characters), days are `YYYY-MM-DD` as written.
 */
export interface Employee {
  externalId: string;
  firstName?: string | null;
  lastName?: string | null;
  preferredName?: string | null;
  email?: string | null;
  title?: string | null;
  managerExternalId?: string | null;
  startDate?: string | null;
  pictureUrl?: string | null;
  /** Lower case; `active`, `inactive`, `onboarding`, `leave`, or something new. */
  status?: string | null;
  endDate?: string | null;
}

/** A row that could not be read; the person keeps the last good values. `externalId` is null when even that is unreadable. */
export interface UnreadableRow {
  externalId: string | null;
  problem: string;
}

/** All employees of one complete read, each id once. */
export interface Snapshot {
  employees: Employee[];
  unreadable: UnreadableRow[];
  /** How many more employees the HRIS counts than it lists; left out where the list adds up. */
  hidden?: number;
}
