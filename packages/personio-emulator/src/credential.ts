/** A custom integration in Personio: what it may read. */
export interface Credential {
  clientId: string;
  clientSecret: string;
  /** The readable attributes that are ticked; all of them when absent. `id` is always readable. */
  attributes?: readonly string[];
  /** Employees: Read. True when absent. */
  employeesRight?: boolean;
}

/** What Treeline asks for, and no more: the tidy integration of the demo. */
export const DEMO_CREDENTIAL = {
  clientId: "papi-demo-7c1f0a52-4be1-4a35-9d0e-1f6f3b8f2a10",
  clientSecret: "papi-demo-secret-for-the-emulator-only",
  attributes: [
    "first_name", "last_name", "preferred_name", "email", "position", "supervisor", "hire_date", "profile_picture", "status",
    "termination_date",
  ],
} satisfies Credential;

/** Exactly the list of theorg.com's guide: no e-mail, position or supervisor. */
export const THEORG_CREDENTIAL = {
  clientId: "papi-theorg-0b7e3a1c-95d2-4c0f-8a44-6d1f2f9e7b35",
  clientSecret: "papi-theorg-secret-for-the-emulator-only",
  attributes: ["first_name", "gender", "hire_date", "last_name", "office", "profile_picture", "status", "termination_date"],
} satisfies Credential;

/** "Select all": salary, birthday and the rest can be read too. */
export const EVERYTHING_CREDENTIAL = {
  clientId: "papi-everything-5d9b2c40-1a77-4f6e-b1c8-2e4a9d3c6f01",
  clientSecret: "papi-everything-secret-for-the-emulator-only",
} satisfies Credential;

/** Employees: Read was forgotten. */
export const NO_RIGHT_CREDENTIAL = {
  clientId: "papi-noright-3f6a8e12-7d4c-4b9a-a0e5-9c1b5d7f2e48",
  clientSecret: "papi-noright-secret-for-the-emulator-only",
  employeesRight: false,
} satisfies Credential;

/** The presets by the name that the CLI and the docs use. */
export const CREDENTIAL_PRESETS: Record<"demo" | "theorg" | "everything" | "no-right", Credential> = {
  demo: DEMO_CREDENTIAL,
  theorg: THEORG_CREDENTIAL,
  everything: EVERYTHING_CREDENTIAL,
  "no-right": NO_RIGHT_CREDENTIAL,
};
