import { emailKey } from "@treeline/org/text/clean";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "../../api.ts";

/** The id of the person with this e-mail, if there is one; asked once, and not before the chart is there. */
export function useMe(organizationId: string, email: string, loaded: boolean): string | undefined {
  const { data } = useQuery(trpc.people.search.queryOptions({ organizationId, query: email, limit: 20 }, { enabled: loaded, staleTime: Infinity }));
  return data?.people.find((person) => emailKey(person.email) === emailKey(email))?.id;
}
