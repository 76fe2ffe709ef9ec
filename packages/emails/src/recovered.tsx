import { WhyAdmins, type Frame } from "./frame.tsx";
import { Action, Layout, Words } from "./layout.tsx";
import { count, firstInstant, instantIn } from "./when.ts";

export interface Recovered extends Frame {
  runUrl: string;
  /** When Personio could be read again. */
  at: string;
  /** The good sync before. */
  lastSuccessAt: string | null;
  counts: { joined: number; changed: number; left: number } | null;
  /** The next scheduled sync; null while the schedule is paused. */
  nextDueAt: string | null;
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
        On {firstInstant(timeZone, at)} Treeline read {organization} from Personio again{lastSuccessAt === null ? "" : `, for the first time since ${instantIn(timeZone, lastSuccessAt)}`}. {waits ? "" : tell(mail.counts)}
      </Words>
      <Words>{next(mail)}</Words>
      <Action href={waits ? runUrl : chartUrl}>{waits ? "Review the changes" : "Open the org chart"}</Action>
    </Layout>
  );
}

function next({ waits, nextDueAt }: Recovered): string {
  if (waits) return "What it read would change unusually much, so it waits for your review.";
  if (nextDueAt === null) return "Scheduled syncs are still paused, as somebody in your organization chose. Resume them under Integrations.";
  return "There is nothing for you to do: Treeline reads Personio every six hours again.";
}

function tell(counts: Recovered["counts"]): string {
  if (!counts) return "";
  const { joined, changed, left } = counts;
  if (joined + changed + left === 0) return "Nobody had joined, changed or left in the meantime.";
  const parts = [[joined, "joined"], [changed, "changed"], [left, "left"]] as const;
  const told = parts.filter(([n]) => n > 0).map(([n, what]) => `${count(n, "person", "people")} ${what}`);
  return `Since then ${new Intl.ListFormat("en-GB").format(told)}.`;
}
