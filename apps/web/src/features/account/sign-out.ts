import { auth } from "../../api.ts";

/** Ends the session and loads the page anew, so that nothing of this person stays in memory. `next`: where they go on after the next sign-in. */
export async function signOut(next?: string): Promise<void> {
  await auth.signOut();
  location.assign(next ? `/sign-in?${new URLSearchParams({ next })}` : "/sign-in");
}
