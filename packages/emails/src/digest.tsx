import type { Language } from "@treeline/org/language";
import { WORDS } from "./digest-words.ts";
import type { Frame } from "./frame.tsx";
import { Action, Anchor, Layout, List, Words } from "./layout.tsx";
import { days } from "./when.ts";

export interface Digest extends Frame {
  /** The week's Monday and Sunday, `YYYY-MM-DD`. */
  from: string;
  to: string;
  joined: number;
  changed: number;
  left: number;
  /** What happened, as a person would write it. */
  sentences: string[];
  /** How many sentences were left out. */
  more: number;
  changesUrl: string;
}

export function subject(mail: Digest, language: Language): string {
  const words = WORDS[language];
  return words.subject(words.sums(mail));
}

/** Every Monday to those who asked for it, unless the week was quiet. */
export function DigestMail({ language, ...mail }: Digest & { language: Language }) {
  const { organization, from, to, sentences, more, changesUrl, mailsUrl } = mail;
  const words = WORDS[language];
  const sums = words.sums(mail);
  const [you, off] = words.off;
  const reason = <>{words.why(organization)} {you} <Anchor href={mailsUrl}>{off}</Anchor>.</>;
  return (
    <Layout language={language} preview={`${organization}: ${sums}.`} title={days(language, from, to)} reason={reason}>
      <Words>{words.changed(organization, sums)}</Words>
      {sentences.length > 0 && <List items={sentences} />}
      {more > 0 && <Words>{words.more(more)}</Words>}
      <Action href={changesUrl}>{words.action}</Action>
    </Layout>
  );
}
