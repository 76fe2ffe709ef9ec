import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { auth } from "../../api.ts";

// What better-auth takes for a callback; anything else would refuse the sign-in itself.
const TAKEN = /^\/(?!\/)[\w\-.+/@]*(?:\?[\w\-.+/=&%@]*)?$/;

/** Where to go on to once signed in. A failed link leaves its `error` behind, which is not part of the way. */
export function landing(next: string | undefined): string {
  if (next === undefined || !TAKEN.test(next)) return "/";
  const { pathname, searchParams } = new URL(next, location.origin);
  searchParams.delete("error");
  const search = searchParams.toString();
  return search ? `${pathname}?${search}` : pathname;
}

/** Whether the person came here by a link from a mail that was no longer good. */
export const cameByDeadLink = (next: string | undefined) => next !== undefined && new URL(next, location.origin).searchParams.has("error");

/** Whoever is signed in already, here or in another tab meanwhile, goes on. */
export function useGoOnWhenSignedIn(to: string): void {
  const { history } = useRouter();
  const { data } = useQuery({
    queryKey: ["signed-in"],
    queryFn: async () => (await auth.getSession()).data !== null,
    gcTime: 0,
    refetchOnWindowFocus: "always",
  });
  useEffect(() => {
    if (data) history.replace(to);
  }, [data, history, to]);
}
