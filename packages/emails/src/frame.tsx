import type { Language } from "@treeline/org/language";
import { useLanguage } from "./spoken.ts";
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

const WHY: Record<Language, (organization: string) => string> = {
  en: (organization) => `You get this mail because you are an owner or admin of ${organization}.`,
  de: (organization) => `Sie bekommen diese E-Mail, weil Sie Inhaber/in oder Admin von ${organization} sind.`,
};

/** Why owners and admins get a mail about a run, and how not to. */
export function WhyAdmins({ organization, mailsUrl }: Frame) {
  return (
    <>
      {WHY[useLanguage()](organization)} <ChooseMails mailsUrl={mailsUrl} />
    </>
  );
}

const CHOOSE: Record<Language, [you: string, choose: string]> = {
  en: ["You can", "choose which mails you get"],
  de: ["Sie können", "auswählen, welche E-Mails Sie bekommen"],
};

/** The way to switch such mails off. */
export function ChooseMails({ mailsUrl }: Pick<Frame, "mailsUrl">) {
  const [you, choose] = CHOOSE[useLanguage()];
  return (
    <>
      {you} <Anchor href={mailsUrl}>{choose}</Anchor>.
    </>
  );
}
