import type { Language } from "@treeline/org/language";
import { WORDS } from "./failing-words.ts";
import { WhyAdmins, type Frame } from "./frame.tsx";
import { Action, Layout, Words } from "./layout.tsx";
import { firstInstant, instantIn, lasting } from "./when.ts";

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

export const subject = ({ since, until }: Failing, language: Language): string => WORDS[language].subject(lasting(language, since, until));

/** Sent once, when reading failed three times in a row or for an hour. */
export function FailingMail({ language, ...mail }: Failing & { language: Language }) {
  const { organization, timeZone, runUrl, since, tries, error, lastSuccessAt, nextDueAt } = mail;
  const words = WORDS[language];
  const told = (at: string) => instantIn(language, timeZone, at);
  return (
    <Layout language={language} preview={words.preview(organization)} title={words.title} reason={<WhyAdmins {...mail} />}>
      <Words>
        {words.failed(tries, organization, firstInstant(language, timeZone, since))} {error.message} {error.action}
      </Words>
      <Words>
        {words.kept(lastSuccessAt === null ? null : told(lastSuccessAt))} {nextDueAt === null ? words.paused : words.goesOn(told(nextDueAt))}
      </Words>
      <Action href={runUrl}>{words.action}</Action>
    </Layout>
  );
}
