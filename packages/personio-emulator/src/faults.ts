/** Every way to misbehave, with what it does; the control page lists them in these words. */
export const FAULTS = {
  "429": "answers 429 (with Retry-After where `retryAfterSeconds` is given)",
  "500": "answers 500 “Something went wrong”",
  "502": "answers 502 with a page, as a proxy does",
  "504": "answers 504 with a page, as a proxy does",
  "html-403": "answers 403 with a page, as a proxy or a firewall does",
  "auth-401": "answers 401 on POST /v1/auth, though the credential is right",
  "unauthorized-request": "answers 401 “Unauthorized Request”, as Personio's newer gateway does for a missing right",
  "attributes-403": "refuses the list of attributes alone, as if a right were missing",
  "v1-404": "answers 404 on all of /v1, as if it were gone",
  "v1-410": "answers 410 on all of /v1, as if it were gone",
  sunset: "sends Deprecation and Sunset headers on all of /v1",
  redirect: "sends all of /v1 to another host, with 301",
  slow: "waits `delayMs` (5,000) before it answers",
  "connection-reset": "hangs up without an answer",
  "truncated-json": "cuts the body in half",
  "gzip-bomb": "answers 200 with 1 MB that unpacks to 1 GB",
  "success-false": "answers 200 with success: false, in German",
  "missing-right": "answers as if Employees: Read were not ticked",
  "token-expired": "ends the token that came with the request",
  "wrong-secret": "refuses the credential on POST /v1/auth and /v2/auth/token",
  "empty-list": "lists nobody, total 0",
  "short-page": "leaves out the second half of a page",
  "page-twice": "gives the page before once more (never the first)",
  "clamp-50": "lists 50 a page, whatever was asked",
  "totals-change": "says one more in total",
  "total-above": "says fifty more in total than anybody may see",
  "hidden-rows": "leaves employees whose id ends in 9 out of their page, and counts them in the total",
  "unstable-order": "lists in another order at each request",
  "no-metadata": "leaves out metadata, offset and limit",
  "unreadable-row": "gives the first row without an id and the second with a broken supervisor",
  "empty-objects": "writes empty objects as [] and \"\" in turn",
  "zero-dates": "writes a day that isn't set as 0000-00-00",
  "record-404": "answers a single employee 404 with success: false and no code",
  "picture-403": "refuses a picture, as if a right were missing",
  "picture-404": "has no picture of anybody",
  "html-picture": "answers a picture with a log-in page",
  "huge-picture": "sends 40 MB as a picture, in pieces, without a length",
} as const;

export type FaultKind = keyof typeof FAULTS;

export interface Fault {
  kind: FaultKind;
  /** How often it strikes; until cleared when absent. */
  times?: number;
  /** Strikes only where the path with its query contains this text or matches; `offset=100` picks a page. */
  path?: RegExp | string;
  delayMs?: number;
  retryAfterSeconds?: number;
}

export interface Faults {
  set(fault: Fault): void;
  clear(kind?: FaultKind): void;
  list(): readonly Fault[];
  /** Uses up one strike of the first fault of this kind that fits the address, if there is one. */
  take(kind: FaultKind, url: string): Fault | null;
}

export function createFaults(): Faults {
  let faults: { fault: Fault; left: number }[] = [];
  return {
    set(fault) {
      faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear(kind) {
      faults = kind === undefined ? [] : faults.filter(({ fault }) => fault.kind !== kind);
    },
    list: () => faults.map(({ fault, left }) => (Number.isFinite(left) ? { ...fault, times: left } : fault)),
    take(kind, url) {
      const found = faults.find(({ fault }) => fault.kind === kind && fits(fault, url));
      if (!found) return null;
      if (--found.left <= 0) faults = faults.filter((other) => other !== found);
      return found.fault;
    },
  };
}

function fits({ path }: Fault, url: string): boolean {
  if (path === undefined) return true;
  return typeof path === "string" ? url.includes(path) : new RegExp(path.source, path.flags.replace(/[gy]/g, "")).test(url);
}
