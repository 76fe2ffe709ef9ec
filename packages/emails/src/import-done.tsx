import { Action, Anchor, Layout, List, Words } from "./layout.tsx";
import { count } from "./when.ts";

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

export function subject({ people }: ImportDone): string {
  return `Your org chart is ready: ${count(people, "person", "people")} imported`;
}

/** Sent once a connection, when its first import is on the chart. */
export function ImportDoneMail({ organization, people, unplaced, vacant, missing, url, placeUrl, mailsUrl }: ImportDone) {
  return (
    <Layout
      preview={`${organization} is on Treeline, and stays in step with Personio.`}
      title="Your org chart is ready"
      reason={<Why organization={organization} mailsUrl={mailsUrl} />}
    >
      <Words>
        {count(people, "person", "people")} of {organization} {people === 1 ? "was" : "were"} imported from Personio. Pictures may take a few minutes more.
      </Words>
      <Action href={url}>Open the org chart</Action>
      {unplaced > 0 && (
        <Words>
          {count(unplaced, "person has", "people have")} no supervisor in Personio and nobody reporting to them, so they have no place yet.{" "}
          <Anchor href={placeUrl}>Place them</Anchor>
        </Words>
      )}
      {vacant > 0 && (
        <Words>
          {count(vacant, "seat is", "seats are")} vacant: the manager has left, and people still report there. Give them a new supervisor in Personio, and the seat goes by itself.
        </Words>
      )}
      {missing.length > 0 && (
        <>
          <Words>Treeline could not read everything. Tick these attributes for the credential in Personio, and the next sync brings them:</Words>
          <List items={missing} />
        </>
      )}
    </Layout>
  );
}

function Why({ organization, mailsUrl }: Pick<ImportDone, "organization" | "mailsUrl">) {
  const once = "It is sent once; Treeline now reads Personio every six hours by itself.";
  if (mailsUrl === null) return <>You get this mail because an admin of {organization} chose your address for it. {once}</>;
  return (
    <>
      You get this mail because you connected {organization} to Personio. {once} You can <Anchor href={mailsUrl}>choose which mails you get</Anchor>.
    </>
  );
}
