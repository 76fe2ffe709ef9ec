import { getPerson } from "@treeline/services/people/get";
import { listPeople } from "@treeline/services/people/list";
import { searchPeople } from "@treeline/services/people/search";
import { queryOf, router } from "../trpc.ts";

export const people = router({
  list: queryOf(listPeople),
  get: queryOf(getPerson),
  search: queryOf(searchPeople),
});
