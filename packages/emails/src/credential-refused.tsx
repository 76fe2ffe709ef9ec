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

export function subject(): string {
  return "Personio refused Treeline's credential";
}

/** Sent once, until a success or a new credential. */
export function CredentialRefusedMail(mail: CredentialRefused) {
  const { organization, timeZone, runUrl, integrationsUrl, clientIdHint, lastSuccessAt } = mail;
  return (
    <Layout preview={`The chart of ${organization} is no longer kept in step.`} title="Personio refused Treeline's credential" reason={<WhyAdmins {...mail} />}>
      <Words>
        Personio no longer accepts the credential with which Treeline reads {organization}
        {clientIdHint === null ? "" : ` (its client id ends in ${clientIdHint})`}. It may have been deleted or replaced there.
      </Words>
      <Words>
        The chart is not lost: it stays as it was{lastSuccessAt === null ? "" : ` on ${firstInstant(timeZone, lastSuccessAt)}`}. Scheduled syncs are paused until Personio accepts a credential again.
      </Words>
      <Words>Make a new credential in Personio and give it to Treeline. Treeline then reads Personio at once and goes on by itself.</Words>
      <Action href={integrationsUrl}>Replace the credential</Action>
      <Words>
        <Anchor href={runUrl}>See the sync that was refused</Anchor>
      </Words>
    </Layout>
  );
}
