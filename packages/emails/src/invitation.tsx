import { Action, Layout, Words } from "./layout.tsx";

export interface Invitation {
  organization: string;
  /** Name of the member who invites. */
  inviter: string;
  /** "viewer", "member", "admin" or "owner". */
  role: string;
  url: string;
}

const MAY: Record<string, string> = {
  viewer: "You will be able to look at the org chart and everybody on it.",
  member: "You will be able to look at the org chart, connect Personio and start a sync.",
  admin: "You will be able to look at the org chart, connect Personio, and manage members and settings.",
  owner: "You will be able to do everything, as the other owners can.",
};

export function subject({ organization, inviter }: Invitation): string {
  return `${inviter} invites you to the org chart of ${organization}`;
}

/** Asks someone to join an organization. */
export function InvitationMail({ organization, inviter, role, url }: Invitation) {
  return (
    <Layout
      preview={`Join ${organization} on Treeline.`}
      title={`Join ${organization} on Treeline`}
      reason={`${inviter} sent this invitation to your address. If you don't know what it is about, ignore this mail: you join nothing without the click.`}
    >
      <Words>
        {inviter} invites you to {organization} as {role === "admin" || role === "owner" ? "an" : "a"} {role}. {MAY[role] ?? ""}
      </Words>
      <Action href={url}>See the invitation</Action>
    </Layout>
  );
}
