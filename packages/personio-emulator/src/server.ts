import { createApp } from "./app.ts";
import { CREDENTIAL_PRESETS } from "./credential.ts";
import { demoCompany } from "./demo.ts";
import { createFaults } from "./faults.ts";
import { createThrottle } from "./throttle.ts";
import { createTokens } from "./tokens.ts";
import type { Company } from "./company.ts";
import type { Credential } from "./credential.ts";
import type { Faults } from "./faults.ts";
import type { RecordedRequest, State } from "./state.ts";

export type { RecordedRequest } from "./state.ts";

export interface EmulatorOptions {
  /** 0 (a free port) by default. */
  port?: number;
  /** 127.0.0.1 by default. */
  host?: string;
  /** The demo company by default. */
  company?: Company;
  /** The four presets by default. */
  credentials?: readonly Credential[];
  now?: () => number | Date;
  /** Whether Personio's rate limits are enforced; they are by default. */
  limits?: boolean;
}

export interface Emulator {
  /** `http://127.0.0.1:…`, no slash at the end: the base URL for a client. */
  url: string;
  company: Company;
  /** May be added to and taken from while it runs. */
  credentials: Credential[];
  faults: Faults;
  limits: { enabled: boolean };
  /** What was asked, oldest first, without secrets; the last 20,000. */
  requests: RecordedRequest[];
  close(): Promise<void>;
}

/** Starts a local Personio. Everything in it can be changed while it runs, here or at `<url>/_emulator`. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const clock = options.now ?? Date.now;
  const now = () => Number(clock());
  const state: State = {
    company: options.company ?? demoCompany({ now }),
    credentials: [...(options.credentials ?? Object.values(CREDENTIAL_PRESETS))],
    tokens: createTokens(now),
    faults: createFaults(),
    throttle: createThrottle(now),
    limits: { enabled: options.limits ?? true },
    requests: [],
    scenes: new Map(),
    now,
    url: "http://127.0.0.1",
  };
  const app = createApp(state);
  const address = await app.listen({ host: options.host ?? "127.0.0.1", port: options.port ?? 0 });
  state.url = address.replace("//0.0.0.0:", "//127.0.0.1:");
  const { url, company, credentials, faults, limits, requests } = state;
  return { url, company, credentials, faults, limits, requests, close: () => app.close() };
}
