import { useQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { landingPath } from "@treeline/org/landing-path";
import { useEffect } from "react";
import { auth } from "../../api.ts";

/** Where to go on to once signed in, from an address that anybody may have written. */
export const landing = (next: string | undefined) => landingPath(next, location.origin);

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
