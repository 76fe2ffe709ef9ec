import { WhyAdmins, type Frame } from "./frame.tsx";
import { Action, Layout, Words } from "./layout.tsx";
import { count, firstInstant, instantIn, lasting } from "./when.ts";

export interface Failing extends Frame {
  runUrl: string;
  /** The first failure. */
  since: string;
  /** The last one so far. */
  until: string;
  tries: number;
  /** Of the last one: two sentences for an admin. */
  error: { message: string; action: string };
  lastSuccessAt: string | null;
  /** The next try; null while the schedule is paused. */
  nextDueAt: string | null;
}

export function subject({ since, until }: Failing): string {
  return `Treeline hasn't been able to read Personio for ${lasting(since, until)}`;
}

/** Sent once, when reading failed three times in a row or for an hour. */
export function FailingMail(mail: Failing) {
  const { organization, timeZone, runUrl, since, tries, error, lastSuccessAt, nextDueAt } = mail;
  return (
    <Layout preview={`The chart of ${organization} is not in step at the moment.`} title="Treeline can't read Personio" reason={<WhyAdmins {...mail} />}>
      <Words>
        {count(tries, "sync", "syncs")} of {organization} failed since {firstInstant(timeZone, since)}. The last one says: {error.message} {error.action}
      </Words>
      <Words>
        The chart is not lost: it stays as it was{lastSuccessAt === null ? "" : ` on ${instantIn(timeZone, lastSuccessAt)}`}.{" "}
        {nextDueAt === null
          ? "Scheduled syncs are paused, so nothing is tried until somebody presses Sync."
          : `Treeline keeps trying by itself, next on ${instantIn(timeZone, nextDueAt)}, and writes to you once it works again.`}
      </Words>
      <Action href={runUrl}>See the last sync</Action>
    </Layout>
  );
}
