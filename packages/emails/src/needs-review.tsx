import { WhyAdmins, type Frame } from "./frame.tsx";
import { Action, Layout, List, Words } from "./layout.tsx";
import { count } from "./when.ts";

export interface NeedsReview extends Frame {
  runUrl: string;
  /** All but the moves was applied. */
  partly: boolean;
  /** Why the run waits, the weightiest first; `message` is a sentence. */
  reasons: { kind: string; message: string; count?: number; field?: string }[];
}

const people = (n: number) => count(n, "person", "people");

const LOST: Record<string, string> = { name: "name", title: "title", email: "e-mail address", startDate: "start date", picture: "picture", manager: "manager" };

const HEADLINES: Record<string, (n: number, field?: string) => string> = {
  leaves: (n) => `${people(n)} would leave`,
  "unsaid-leaves": (n) => `${people(n)} ${n === 1 ? "is" : "are"} no longer listed in Personio`,
  moves: (n) => `${people(n)} would move`,
  joins: (n) => `${people(n)} would join`,
  emptied: (n, field = "") => `${people(n)} would lose their ${LOST[field] ?? "value"}`,
  "beyond-approved": (n) => `${people(n)} beyond what was approved`,
};

export function subject({ reasons }: NeedsReview): string {
  const [first] = reasons;
  const headline = first?.count === undefined ? undefined : HEADLINES[first.kind]?.(first.count, first.field);
  return `Your org chart waits for your review${headline === undefined ? "" : `: ${headline}`}`;
}

/** Sent once for the same reasons, when a run is held. */
export function NeedsReviewMail(mail: NeedsReview) {
  const { organization, runUrl, partly, reasons } = mail;
  return (
    <Layout preview={`A sync of ${organization} would change unusually much.`} title="Your org chart waits for your review" reason={<WhyAdmins {...mail} />}>
      <Words>A sync read {organization} from Personio and would change unusually much, so Treeline stopped before it did:</Words>
      <List items={reasons.map(({ message }) => message)} />
      <Words>
        {partly
          ? "Who joined, who left and what else changed is on the chart already. Only the moves wait: until somebody decides, everybody stays under the manager they had."
          : "Nothing was changed. Until somebody decides, the chart stays as it was."}
      </Words>
      <Action href={runUrl}>Review the changes</Action>
      <Words>If this is what happened in your company, choose Apply there. If not, choose Discard and mend it in Personio: the next sync reads it again.</Words>
    </Layout>
  );
}
