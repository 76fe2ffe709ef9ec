import type { Language } from "@treeline/org/language";
import { ChooseMails } from "./frame.tsx";
import { WORDS } from "./import-done-words.ts";
import { Action, Anchor, Layout, List, Words } from "./layout.tsx";

export interface ImportDone {
  organization: string;
  /** Everybody on the chart after the import, the unplaced too, vacant seats not. */
  people: number;
  unplaced: number;
  vacant: number;
  /** Attributes, as Personio labels them, that the credential could not read. */
  missing: string[];
  /** The chart. */
  url: string;
  /** Where unplaced people get their place. */
  placeUrl: string;
  /** Where the reader switches such mails off; null for an address that an admin chose. */
  mailsUrl: string | null;
}

export const subject = ({ people }: ImportDone, language: Language): string => WORDS[language].subject(people);

/** Sent once a connection, when its first import is on the chart. */
export function ImportDoneMail({ language, ...mail }: ImportDone & { language: Language }) {
  const { organization, people, unplaced, vacant, missing, url, placeUrl, mailsUrl } = mail;
  const words = WORDS[language];
  const why = mailsUrl === null ? words.chosen(organization) : words.connected(organization);
  const reason = <>{why} {words.once} {mailsUrl !== null && <ChooseMails mailsUrl={mailsUrl} />}</>;
  return (
    <Layout language={language} preview={words.preview(organization)} title={words.title} reason={reason}>
      <Words>{words.imported(people, organization)}</Words>
      <Action href={url}>{words.open}</Action>
      {unplaced > 0 && (
        <Words>
          {words.unplaced(unplaced)} <Anchor href={placeUrl}>{words.place}</Anchor>
        </Words>
      )}
      {vacant > 0 && <Words>{words.vacant(vacant)}</Words>}
      {missing.length > 0 && (
        <>
          <Words>{words.missing}</Words>
          <List items={missing} />
        </>
      )}
    </Layout>
  );
}
