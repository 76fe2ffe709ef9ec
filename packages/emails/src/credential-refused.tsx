import type { Language } from "@treeline/org/language";
import { WORDS } from "./credential-refused-words.ts";
import { WhyAdmins, type Frame } from "./frame.tsx";
import { Action, Anchor, Layout, Words } from "./layout.tsx";
import { firstInstant } from "./when.ts";

export interface CredentialRefused extends Frame {
  runUrl: string;
  /** Where a credential is replaced. */
  integrationsUrl: string;
  /** The client id's last characters. */
  clientIdHint: string | null;
  lastSuccessAt: string | null;
}

export const subject = (language: Language): string => WORDS[language].title;

/** Sent once, until a success or a new credential. */
export function CredentialRefusedMail({ language, ...mail }: CredentialRefused & { language: Language }) {
  const { organization, timeZone, runUrl, integrationsUrl, clientIdHint, lastSuccessAt } = mail;
  const words = WORDS[language];
  return (
    <Layout language={language} preview={words.preview(organization)} title={words.title} reason={<WhyAdmins {...mail} />}>
      <Words>{words.refused(organization, clientIdHint)}</Words>
      <Words>{words.kept(lastSuccessAt === null ? null : firstInstant(language, timeZone, lastSuccessAt))}</Words>
      <Words>{words.replace}</Words>
      <Action href={integrationsUrl}>{words.action}</Action>
      <Words>
        <Anchor href={runUrl}>{words.see}</Anchor>
      </Words>
    </Layout>
  );
}
