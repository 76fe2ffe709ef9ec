import { auth } from "../../api.ts";

interface After {
  /** Where the person goes on to after the next sign-in. */
  next?: string;
  /** The account is gone; the page that follows says so. */
  deleted?: true;
}

/** Ends the session and loads another page, so that nothing of this person stays in memory. */
export async function signOut({ next, deleted }: After = {}): Promise<void> {
  await auth.signOut();
  const search = new URLSearchParams({ ...(next && { next }), ...(deleted && { deleted: "true" }) }).toString();
  location.assign(search ? `/sign-in?${search}` : "/sign-in");
}
