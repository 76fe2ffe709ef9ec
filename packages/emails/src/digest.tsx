import type { Frame } from "./frame.tsx";
import { Action, Anchor, Layout, List, Words } from "./layout.tsx";
import { count, days } from "./when.ts";

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

function sums({ joined, changed, left }: Digest): string {
  const parts = [joined > 0 && `${joined.toLocaleString("en")} joined`, changed > 0 && `${changed.toLocaleString("en")} changed`, left > 0 && `${left.toLocaleString("en")} left`];
  return parts.filter((part) => part !== false).join(", ");
}

export function subject(mail: Digest): string {
  return `Your org chart last week: ${sums(mail)}`;
}

/** Every Monday to those who asked for it, unless the week was quiet. */
export function DigestMail(mail: Digest) {
  const { organization, from, to, sentences, more, changesUrl, mailsUrl } = mail;
  return (
    <Layout
      preview={`${organization}: ${sums(mail)}.`}
      title={`${days(from, to)}`}
      reason={
        <>
          You get this mail on Mondays because you switched on the weekly summary of {organization}. You can <Anchor href={mailsUrl}>switch it off</Anchor>.
        </>
      }
    >
      <Words>
        What changed on the org chart of {organization} last week: {sums(mail)}.
      </Words>
      {sentences.length > 0 && <List items={sentences} />}
      {more > 0 && <Words>And {count(more, "more change", "more changes")}.</Words>}
      <Action href={changesUrl}>See all changes</Action>
    </Layout>
  );
}
