import { WhyAdmins, type Frame } from "./frame.tsx";
import { Action, Layout, Words } from "./layout.tsx";
import { count, instantIn } from "./when.ts";

export interface Recovered extends Frame {
  runUrl: string;
  /** When Personio could be read again. */
  at: string;
  /** The good sync before. */
  lastSuccessAt: string | null;
  counts: { joined: number; changed: number; left: number } | null;
  /** The sync that read well waits for a review. */
  waits: boolean;
}

export function subject({ waits }: Recovered): string {
  return waits ? "Treeline can read Personio again" : "Your org chart is in step with Personio again";
}

/** Sent once after a mail that said that Personio can't be read. */
export function RecoveredMail(mail: Recovered) {
  const { organization, timeZone, runUrl, chartUrl, at, lastSuccessAt, waits } = mail;
  return (
    <Layout preview={`${organization} was read from Personio again.`} title={subject(mail)} reason={<WhyAdmins {...mail} />}>
      <Words>
        On {instantIn(timeZone, at)} Treeline read {organization} from Personio again{lastSuccessAt === null ? "" : `, for the first time since ${instantIn(timeZone, lastSuccessAt)}`}. {waits ? "" : tell(mail.counts)}
      </Words>
      <Words>{waits ? "What it read would change unusually much, so it waits for your review." : "There is nothing for you to do: Treeline reads Personio every six hours again."}</Words>
      <Action href={waits ? runUrl : chartUrl}>{waits ? "Review the changes" : "Open the org chart"}</Action>
    </Layout>
  );
}

function tell(counts: Recovered["counts"]): string {
  if (!counts) return "";
  const { joined, changed, left } = counts;
  if (joined + changed + left === 0) return "Nobody had joined, changed or left in the meantime.";
  return `Since then ${count(joined, "person", "people")} joined, ${count(changed, "person", "people")} changed and ${count(left, "person", "people")} left.`;
}
