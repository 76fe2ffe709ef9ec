export type OverrideField = "name" | "title" | "manager" | "startDate" | "picture" | "hidden";

/**
 * A member's value for one field of one person; it wins over the HRIS's. A manager is named by external id (null: has
 * no manager), a picture is `upload:<id>` (null: shows none), `hidden` is "true".
 */
export interface Override {
  id: string;
  /** The person's. */
  externalId: string;
  field: OverrideField;
  value: string | null;
  /** `agrees`: until the HRIS says the same; `date`: to the end of `untilDate` (`YYYY-MM-DD`). */
  until: "agrees" | "always" | "date";
  untilDate: string | null;
  /** The HRIS's value, as last told; what is shown once the override ends. Null for `hidden`. */
  source: string | null;
  /** The HRIS's value that the member knew of when they made or confirmed it; another one is asked about once. */
  knownSource: string | null;
  /** `asks`: the HRIS has a third value; `suspended`: its manager is off the chart or would close a loop, so the HRIS's shows. */
  state: "active" | "asks" | "suspended";
}

/** What a plan does to an override: `to: null` ends it. */
export interface OverrideChange {
  id: string;
  externalId: string;
  field: OverrideField;
  /** As it was, so that an ended one can be put back. */
  was: Override;
  why: "agrees" | "expired" | "told" | "asks" | "suspended" | "resumed";
  to: Pick<Override, "source" | "state"> | null;
}
