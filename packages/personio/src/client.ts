import { readJson, saysFailure } from "./answer.ts";
import { holdToken } from "./auth.ts";
import { realSleep } from "./clock.ts";
import { keysOf, mapEmployee, type MappedRow } from "./employee.ts";
import { PersonioError } from "./errors.ts";
import { PERSONIO_FIELDS, PERSONIO_KEYS, type PersonioKey } from "./fields.ts";
import { createMemoryLimiter } from "./limit.ts";
import { createPace } from "./pace.ts";
import { PAGE_SIZE, readAll } from "./paginate.ts";
import { assertPicture, readPictureBody } from "./picture.ts";
import { readResource } from "./resource.ts";
import { wireAttributeList, wireEmployee, wirePage } from "./wire.ts";
import type { Now, Sleep } from "./clock.ts";
import type { RequestLimiter } from "./limit.ts";
import type { EmployeesRead, Page, ReadPage, ReadProgress } from "./paginate.ts";
import type { Picture } from "./picture.ts";
import type { EndNotice, RequestReport, Transport } from "./request.ts";

/** An attribute that the credential may read; `label` is in the language of the Personio account. */
export interface AttributeInfo {
  key: string;
  label: string;
}

export interface Grant {
  attributes: AttributeInfo[];
  /** False where Personio gives no list of attributes: then only those of the ten are known that a row carries. */
  listed: boolean;
}

/** All methods throw PersonioError, and stop down to the socket when their signal aborts (code `cancelled`). */
export interface PersonioClient {
  /** Personio's own list of what the credential may read; null where Personio gives none to it, which the list of employees may still be read with. */
  readAttributes(signal?: AbortSignal): Promise<AttributeInfo[] | null>;
  /** What the credential may read: what Personio lists and what a row carries. */
  readGrant(signal?: AbortSignal): Promise<Grant>;
  /** The whole list, complete and without duplicates. */
  readEmployees(options?: { signal?: AbortSignal; onProgress?: (progress: ReadProgress) => void }): Promise<EmployeesRead>;
  /** At most 100 employees, as they come first. */
  readFirstPage(signal?: AbortSignal): Promise<EmployeesRead>;
  /** One employee as they are now; null: Personio doesn't list them (any more). */
  readEmployee(options: { employeeId: string; signal?: AbortSignal }): Promise<MappedRow | null>;
  /** null: there is no picture, or the credential may not read it. At most 10 MB. */
  readPicture(options: { employeeId: string; signal?: AbortSignal }): Promise<Picture | null>;
}

export interface PersonioClientOptions {
  /** `https://api.personio.de`, without a path. */
  baseUrl: string;
  clientId: string;
  clientSecret: string;
  /** Shared by all clients of one credential; a memory limiter of its own otherwise. */
  limiter?: RequestLimiter;
  fetch?: typeof globalThis.fetch;
  now?: Now;
  sleep?: Sleep;
  /** For one try, body included; 10,000 ms by default. */
  requestTimeoutMs?: number;
  /** Called after every HTTP exchange, tries that failed too. */
  onRequest?: (report: RequestReport) => void;
  /** Called once for each path and each announced end of it (Deprecation and Sunset headers). */
  onNotice?: (notice: EndNotice) => void;
}

/** Of the whole list; 100,000 employees take six minutes within Personio's limits. */
const MOST_READING_MS = 2 * 60 * 60 * 1_000;

const PROJECTION = PERSONIO_FIELDS.map((field) => `attributes[]=${field.key}`).join("&");

/** A client for Personio's v1 employees API with one credential. The token is asked for once and shared by all calls. */
export function createPersonioClient(options: PersonioClientOptions): PersonioClient {
  const { now = Date.now, sleep = realSleep } = options;
  const transport: Transport = {
    baseUrl: options.baseUrl.replace(/\/+$/, ""),
    fetch: options.fetch ?? globalThis.fetch,
    limiter: options.limiter ?? createMemoryLimiter({ now, sleep }),
    pace: createPace(now, sleep),
    now,
    sleep,
    requestTimeoutMs: options.requestTimeoutMs ?? 10_000,
    onRequest: options.onRequest ?? (() => {}),
    onNotice: once(options.onNotice ?? (() => {})),
  };
  const tokens = holdToken(transport, options);

  async function readPage(offset: number, signal?: AbortSignal, limit = PAGE_SIZE): Promise<Page> {
    return readResource(transport, tokens, {
      kind: "employees",
      path: `/v1/company/employees?limit=${limit}&offset=${offset}&${PROJECTION}`,
      signal,
      read: async (response) => {
        const page = await readJson(response, wirePage, "the list of employees");
        return { rows: page.data.map(mapEmployee), total: page.metadata?.total_elements ?? null, keys: keysOfRows(page.data) };
      },
    });
  }

  async function readAttributes(signal?: AbortSignal): Promise<AttributeInfo[] | null> {
    try {
      return await readResource(transport, tokens, {
        kind: "employees",
        path: "/v1/company/employees/attributes",
        signal,
        read: async (response) => {
          const { data } = await readJson(response, wireAttributeList, "the list of attributes");
          return data.map(({ key, label }) => ({ key, label: label ?? key }));
        },
      });
    } catch (error) {
      if (error instanceof PersonioError && refusesThisAlone(error)) return null;
      throw error;
    }
  }

  return {
    readAttributes,
    async readGrant(signal) {
      const list = await readAttributes(signal);
      const { keys } = await readPage(0, signal, 1);
      const listed = new Set(list?.map(({ key }) => key));
      const carried = PERSONIO_FIELDS.filter(({ key }) => keys.includes(key) && !listed.has(key));
      return { attributes: [...(list ?? []), ...carried.map(({ key, label }) => ({ key, label: label.en }))], listed: list !== null };
    },
    async readEmployees({ signal, onProgress } = {}) {
      const began = Number(now());
      const inTime: ReadPage = async (offset, inner) => {
        if (Number(now()) - began > MOST_READING_MS) throw new PersonioError("timeout", "the list of employees took longer than two hours");
        return readPage(offset, inner);
      };
      return readAll(inTime, { signal, onProgress });
    },
    async readFirstPage(signal) {
      const { rows, total, keys } = await readPage(0, signal);
      return { employees: rows.flatMap((row) => row.employee ?? []), unreadable: rows.flatMap((row) => row.unreadable ?? []), total, hidden: 0, keys: [...keys] };
    },
    async readEmployee({ employeeId, signal }) {
      requireId(employeeId);
      return readResource(transport, tokens, {
        kind: "employees",
        path: `/v1/company/employees/${employeeId}?${PROJECTION}`,
        signal,
        read: async (response) => {
          // Personio's own "no such employee"; another 404 comes from something in between, or from an address that is gone.
          if (response.status === 404) {
            if (await saysFailure(response)) return null;
            throw new PersonioError("api-retired", "an employee was answered 404 by something else", { status: 404 });
          }
          const { data } = await readJson(response, wireEmployee, "an employee");
          const row = mapEmployee(data);
          if (row.externalId !== employeeId) throw new PersonioError("bad-answer", "an employee was answered with another one's record", { status: response.status });
          return row;
        },
      });
    },
    async readPicture({ employeeId, signal }) {
      requireId(employeeId);
      const picture = await readResource(transport, tokens, {
        kind: "picture",
        path: `/v1/company/employees/${employeeId}/profile-picture`,
        accept: "image/*",
        signal,
        read: readPictureBody,
      });
      return assertPicture(picture);
    },
  };
}

/** An answer that may hold for one address only: the list of employees may be readable still, and tells itself if it isn't. */
function refusesThisAlone({ code, status }: PersonioError): boolean {
  return ["missing-right", "bad-answer", "api-retired"].includes(code) || (code === "unavailable" && (status === 401 || status === 403));
}

/** Rows of one answer carry the same keys, but for those that Personio leaves out where they are empty. */
function keysOfRows(rows: readonly unknown[]): PersonioKey[] {
  const found = new Set<PersonioKey>();
  for (const row of rows) {
    for (const key of keysOf(row)) found.add(key);
    if (found.size === PERSONIO_KEYS.length) break;
  }
  return [...found];
}

/** Calls `tell` once for each thing that is told. */
function once(tell: (notice: EndNotice) => void): (notice: EndNotice) => void {
  const told = new Set<string>();
  return (notice) => {
    const name = JSON.stringify(notice);
    if (told.has(name)) return;
    told.add(name);
    tell(notice);
  };
}

/** An id goes into a path. */
function requireId(employeeId: string): void {
  if (!/^[\w-]{1,64}$/.test(employeeId)) throw new PersonioError("bad-answer", "an employee's id has an unknown shape");
}
