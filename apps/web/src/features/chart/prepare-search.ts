import type { PeopleSearch } from "@treeline/org/chart/find-people";

const ROWS = 2_000;
const REST_MS = 60;

/** Readies the search bit by bit while the page rests, so that the first key is as quick as the others. Answers how to stop. */
export function prepareSearch(search: PeopleSearch): () => void {
  let timer = setTimeout(function go() {
    if (!search.prepare(ROWS)) timer = setTimeout(go, REST_MS);
  }, 10 * REST_MS);
  return () => clearTimeout(timer);
}
