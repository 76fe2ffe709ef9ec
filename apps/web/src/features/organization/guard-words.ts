import type { GuardLimits } from "@treeline/org/sync/verdict";

interface LimitWords {
  kind: keyof GuardLimits;
  /** What is counted. */
  label: string;
  /** Of whom the percentage is. */
  of: string;
}

/** The limits in plain words, in the order of the table. */
export const LIMITS: readonly LimitWords[] = [
  { kind: "leaves", label: "People who leave within a day", of: "of everybody on the chart" },
  { kind: "unsaid", label: "People who just vanish from Personio's list", of: "of everybody on the chart" },
  { kind: "moves", label: "People with another chain of managers", of: "of those who have a place" },
  { kind: "joins", label: "People who join at once", of: "of everybody on the chart" },
  { kind: "emptied", label: "People whose value of one field turns empty", of: "of those who had one" },
];

export const limitWords = ({ min, percent }: GuardLimits[keyof GuardLimits]) => `${min.toLocaleString()} and ${percent.toLocaleString()} %`;
