export type InvitationState = "pending" | "accepted" | "canceled" | "expired";

/** What an invitation is worth at the instant `now`. */
export function invitationState(row: { status: string; expiresAt: Date }, now: Date): InvitationState {
  if (row.status === "accepted") return "accepted";
  if (row.status !== "pending") return "canceled";
  return row.expiresAt > now ? "pending" : "expired";
}
