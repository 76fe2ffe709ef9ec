import type { Company } from "../company.ts";
import type { Credential } from "../credential.ts";
import type { Faults } from "../faults.ts";

/** What a scenario may touch; a running emulator is one. */
export interface Stage {
  company: Company;
  faults: Faults;
  credentials: Credential[];
}

export interface Step {
  /** Seconds to wait before it. */
  after: number;
  do?: (stage: Stage) => void;
  /** Treeline is to read then. */
  sync?: boolean;
  /** What has happened, and what to watch. */
  say: string;
}

/** A story that an emulator plays, step by step, while Treeline reads it. */
export interface Scenario {
  title: string;
  /** Made anew for each playing, since steps may remember what earlier ones did. */
  steps(): Step[];
}
