import { splitEmail } from "./naming.ts";

/** A drawn portrait (made when first asked for), or somebody's own bytes. */
export type Picture =
  | { kind: "drawn"; seed: string; hair: "long" | "short" | "any"; format: "png" | "jpeg" }
  | { kind: "bytes"; bytes: Uint8Array; contentType: string };

/** An employee record as the emulator keeps it. Days are `YYYY-MM-DD`, instants milliseconds. */
export interface Employee {
  readonly id: number;
  firstName: string;
  lastName: string;
  /** The full name a person goes by. */
  preferredName: string | null;
  email: string | null;
  title: string | null;
  managerId: number | null;
  hireDate: string | null;
  /** `active`, `inactive`, `onboarding`, `leave`; anything, to play something new. */
  status: string;
  terminationDate: string | null;
  gender: string;
  birthday: string | null;
  department: string | null;
  office: string | null;
  salary: number;
  picture: Picture | null;
  createdAt: number;
  modifiedAt: number;
  /** Values put on the wire in place of the record's own, by attribute key: for shapes that Personio has been seen to send. */
  raw?: Record<string, unknown>;
}

export type EmployeeId = number | string;
export type Hire = Partial<Omit<Employee, "id" | "createdAt" | "modifiedAt">> & { id?: number };

const FIRST_ID = 4_100_001;

/**
 * Everybody in one Personio account, changeable while it is being read. Ids may be given as numbers or as text;
 * an unknown one throws.
 */
export class Company {
  readonly name: string;
  readonly domain: string;
  readonly #now: () => number;
  readonly #byId = new Map<number, Employee>();
  /** In the order of ids. */
  readonly #list: Employee[] = [];

  constructor(options: { name: string; domain: string; now?: () => number | Date }) {
    const { now = Date.now } = options;
    this.name = options.name;
    this.domain = options.domain;
    this.#now = () => Number(now());
  }

  /** Adds somebody: `onboarding` when the hire date lies ahead, else `active`; hired today unless said. Returns the new id. */
  hire(hire: Hire): number {
    const id = hire.id ?? (this.#list.at(-1)?.id ?? FIRST_ID - 1) + 1;
    if (this.#byId.has(id)) throw new Error(`There is an employee ${id} already.`);
    const firstName = hire.firstName ?? "New";
    const lastName = hire.lastName ?? "Colleague";
    const hireDate = hire.hireDate === undefined ? this.today() : hire.hireDate;
    const at = this.#now();
    const { id: _, ...given } = hire;
    const employee: Employee = {
      id, firstName, lastName, hireDate,
      preferredName: null, title: null, managerId: null, terminationDate: null, gender: "", birthday: null,
      department: null, office: null, salary: 52_000, picture: null, createdAt: at, modifiedAt: at,
      email: splitEmail(firstName, lastName, id, this.domain),
      status: hireDate !== null && hireDate > this.today() ? "onboarding" : "active",
      ...given,
    };
    this.#byId.set(id, employee);
    const last = this.#list.at(-1);
    this.#list.push(employee);
    if (last && last.id > id) this.#list.sort((a, b) => a.id - b.id);
    return id;
  }

  promote(id: EmployeeId, title: string | null): void {
    this.update(id, { title });
  }

  move(id: EmployeeId, managerId: EmployeeId | null): void {
    this.update(id, { managerId: managerId === null ? null : Number(managerId) });
  }

  /** Ends an employment: `inactive` from the date on (today unless said); before it only the termination date is set. */
  leave(id: EmployeeId, options: { date?: string } = {}): void {
    const terminationDate = options.date ?? this.today();
    this.update(id, terminationDate > this.today() ? { terminationDate } : { terminationDate, status: "inactive" });
  }

  /** Deletes the record: it is no longer listed. Whoever reported to it keeps naming it. */
  remove(id: EmployeeId): void {
    const employee = this.get(id);
    this.#byId.delete(employee.id);
    this.#list.splice(this.#list.indexOf(employee), 1);
  }

  rename(id: EmployeeId, name: { firstName?: string; lastName?: string; preferredName?: string | null }): void {
    this.update(id, name);
  }

  /** Sets or (null) takes away the profile picture. */
  setPicture(id: EmployeeId, bytes: Uint8Array | null, contentType = "image/png"): void {
    this.update(id, { picture: bytes === null ? null : { kind: "bytes", bytes, contentType } });
  }

  update(id: EmployeeId, partial: Partial<Omit<Employee, "id">>): void {
    Object.assign(this.get(id), { modifiedAt: this.#now() }, partial);
  }

  get(id: EmployeeId): Employee {
    const employee = this.find(id);
    if (employee === null) throw new Error(`There is no employee ${id}.`);
    return employee;
  }

  find(id: EmployeeId): Employee | null {
    return this.#byId.get(Number(id)) ?? null;
  }

  /** Everybody, former colleagues too, in the order of ids. */
  all(): readonly Employee[] {
    return this.#list;
  }

  /** `YYYY-MM-DD` of the company's clock. */
  today(): string {
    return new Date(this.#now()).toISOString().slice(0, 10);
  }
}
