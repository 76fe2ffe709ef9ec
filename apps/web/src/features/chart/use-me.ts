import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api.ts";

/** The id of the person with this e-mail, if there is one. */
export function useMe(organizationId: string, email: string): string | undefined {
  const { data } = useQuery(trpc.people.search.queryOptions({ organizationId, query: email, limit: 20 }, { staleTime: 5 * 60_000 }));
  return data?.people.find((person) => person.email?.toLowerCase() === email.toLowerCase())?.id;
}
