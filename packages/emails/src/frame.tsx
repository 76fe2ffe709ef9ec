import { Anchor } from "./layout.tsx";

/** What all mails about an organization's chart know. Addresses are absolute, instants ISO strings. */
export interface Frame {
  organization: string;
  /** Instants are told in it; IANA. */
  timeZone: string;
  chartUrl: string;
  /** Where the reader switches such mails off. */
  mailsUrl: string;
}

/** Why owners and admins get a mail about a run, and how not to. */
export function WhyAdmins({ organization, mailsUrl }: Frame) {
  return (
    <>
      You get this mail because you are an owner or admin of {organization}. You can <Anchor href={mailsUrl}>choose which mails you get</Anchor>.
    </>
  );
}
