import { ATTRIBUTES, employeeRow } from "./attributes.ts";
import { readableKeys } from "./guard.ts";
import { REFUSALS } from "./refusals.ts";
import { emptyObjects, spoilTwo, zeroDates } from "./spoil.ts";
import type { Row } from "./spoil.ts";
import type { Employee } from "./company.ts";
import type { Credential } from "./credential.ts";
import type { FaultKind } from "./faults.ts";
import type { Refusal } from "./refusals.ts";
import type { State } from "./state.ts";

/** One page of GET /v1/company/employees, as the query asks and the faults of the day allow. */
export function listPage(state: State, credential: Credential, url: string): { body: object } | { refusal: Refusal } {
  const query = new URL(url, state.url).searchParams;
  const limit = Number(query.get("limit") ?? 50);
  let offset = Number(query.get("offset") ?? 0);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) return { refusal: REFUSALS.badLimit };
  if (!Number.isInteger(offset) || offset < 0) return { refusal: REFUSALS.badOffset };

  const strikes = (kind: FaultKind) => state.faults.take(kind, url) !== null;
  const listed = strikes("empty-list") ? [] : chosen(state, query);
  const people = strikes("unstable-order") ? turned(listed, state.requests.length) : listed;
  let size = strikes("clamp-50") ? Math.min(limit, 50) : limit;
  const total = people.length + (strikes("totals-change") ? 1 : 0) + (strikes("total-above") ? 50 : 0);
  if (offset > 0 && strikes("page-twice")) offset = Math.max(0, offset - size);
  if (strikes("short-page")) size = Math.ceil(Math.min(size, people.length - offset) / 2);

  const readable = wantedKeys(readableKeys(credential, ATTRIBUTES), query);
  const page = people.slice(offset, offset + size);
  const shown = strikes("hidden-rows") ? page.filter(({ id }) => id % 10 !== 9) : page;
  const data: Row[] = shown.map((employee) => employeeRow(state.company, employee, readable, state.url));
  if (strikes("unreadable-row")) spoilTwo(data);
  if (strikes("zero-dates")) zeroDates(data);
  if (strikes("empty-objects")) emptyObjects(data);
  if (strikes("no-metadata")) return { body: { success: true, data } };
  const metadata = { total_elements: total, current_page: Math.floor(offset / limit), total_pages: Math.ceil(total / limit) };
  return { body: { success: true, metadata, offset, limit, data } };
}

function chosen(state: State, query: URLSearchParams): readonly Employee[] {
  const since = query.get("updated_since");
  const email = query.get("email");
  // The zone of updated_since isn't documented: UTC is our choice. It makes Personio ignore the e-mail.
  if (since !== null) return state.company.all().filter((employee) => employee.modifiedAt >= Date.parse(since.includes("T") ? `${since}Z` : since));
  if (email !== null) return state.company.all().filter((employee) => employee.email === email);
  return state.company.all();
}

function wantedKeys(readable: Set<string>, query: URLSearchParams): Set<string> {
  const wanted = query.getAll("attributes[]");
  return wanted.length === 0 ? readable : new Set(wanted.filter((key) => readable.has(key)));
}

/** The same people, beginning elsewhere at each request. */
function turned(people: readonly Employee[], requests: number): readonly Employee[] {
  const at = people.length === 0 ? 0 : (requests * 37) % people.length;
  return [...people.slice(at), ...people.slice(0, at)];
}
