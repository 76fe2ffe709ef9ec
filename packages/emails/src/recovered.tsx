import type { Language } from "@treeline/org/language";
import { WhyAdmins, type Frame } from "./frame.tsx";
import { Action, Layout, Words } from "./layout.tsx";
import { WORDS } from "./recovered-words.ts";
import { firstInstant, instantIn } from "./when.ts";

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

export const subject = ({ waits }: Recovered, language: Language): string => WORDS[language][waits ? "reads" : "inStep"];

/** Sent once after a mail that said that Personio can't be read. */
export function RecoveredMail({ language, ...mail }: Recovered & { language: Language }) {
  const { organization, timeZone, runUrl, chartUrl, at, lastSuccessAt, waits } = mail;
  const words = WORDS[language];
  const since = lastSuccessAt === null ? null : instantIn(language, timeZone, lastSuccessAt);
  return (
    <Layout language={language} preview={words.preview(organization)} title={subject(mail, language)} reason={<WhyAdmins {...mail} />}>
      <Words>
        {words.read(organization, firstInstant(language, timeZone, at), since)} {waits ? "" : tell(mail.counts, language)}
      </Words>
      <Words>{next(mail, language)}</Words>
      <Action href={waits ? runUrl : chartUrl}>{waits ? words.review : words.open}</Action>
    </Layout>
  );
}

function next({ waits, nextDueAt }: Recovered, language: Language): string {
  if (waits) return WORDS[language].waits;
  return nextDueAt === null ? WORDS[language].paused : WORDS[language].fine;
}

function tell(counts: Recovered["counts"], language: Language): string {
  if (!counts) return "";
  return counts.joined + counts.changed + counts.left === 0 ? WORDS[language].nobody : WORDS[language].since(counts);
}
