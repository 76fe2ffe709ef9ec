import type { Company } from "./company.ts";
import type { Credential } from "./credential.ts";
import type { Faults } from "./faults.ts";
import type { Step } from "./scenarios/scenario.ts";
import type { Throttle } from "./throttle.ts";
import type { Tokens } from "./tokens.ts";

/** A request as it was answered. Addresses carry no secrets: those come in bodies and headers, which aren't kept. */
export interface RecordedRequest {
  kind: "auth" | "employees" | "employee" | "attributes" | "picture" | "other";
  method: string;
  /** Path and query. */
  url: string;
  /** null when the caller hung up, or was hung up on. */
  status: number | null;
  at: number;
}

/** Everything that the routes share. */
export interface State {
  company: Company;
  credentials: Credential[];
  tokens: Tokens;
  faults: Faults;
  throttle: Throttle;
  /** Whether limits are enforced; may be changed while running. */
  limits: { enabled: boolean };
  requests: RecordedRequest[];
  /** Scenarios that were begun on the page, by name, and their next step. */
  scenes: Map<string, { steps: Step[]; next: number }>;
  now: () => number;
  /** Where the emulator is reached, without a slash at the end. */
  url: string;
}
