#!/usr/bin/env node
import { parseArgs } from "node:util";
import { CREDENTIAL_PRESETS } from "./credential.ts";
import { demoCompany } from "./demo.ts";
import { generateCompany } from "./generate.ts";
import { findScenario } from "./scenarios/all.ts";
import { playScenario } from "./scenarios/play.ts";
import { startEmulator } from "./server.ts";

const HELP = `personio-emulator: a local Personio to import from

  --port 4010          where to listen (0: a free port)
  --host 127.0.0.1
  --people 240         240 is the demo company "Nordlicht GmbH"; any other number is generated
  --seed 1             for a generated company
  --no-limits          don't enforce Personio's rate limits
  --scenario NAME      plays a story once it listens; a name that isn't one lists them
  --help`;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    port: { type: "string", default: "4010" },
    host: { type: "string", default: "127.0.0.1" },
    people: { type: "string", default: "240" },
    seed: { type: "string", default: "1" },
    limits: { type: "boolean", default: true },
    scenario: { type: "string" },
    help: { type: "boolean", default: false },
  },
});

if (values.help) {
  console.log(HELP);
} else {
  const scenario = values.scenario === undefined ? null : findScenario(values.scenario);
  const people = readNumber("people", values.people);
  const company = people === 240 ? demoCompany() : generateCompany({ people, seed: readNumber("seed", values.seed) });
  const emulator = await startEmulator({ port: readNumber("port", values.port), host: values.host, company, limits: values.limits });
  console.log(`${company.name}, ${company.all().length} employees`);
  for (const [name, { clientId, clientSecret }] of Object.entries(CREDENTIAL_PRESETS)) {
    console.log(`  ${name.padEnd(10)}  client id ${clientId}\n              secret    ${clientSecret}`);
  }
  console.log(`Drive it at ${emulator.url}/_emulator\nPersonio emulator listens at ${emulator.url}`);
  const closing = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => (closing.abort(), void emulator.close()));
  const sync = async () => console.log("  Press Sync in Treeline.");
  if (scenario) await playScenario(emulator, scenario, { say: console.log, sync, signal: closing.signal });
}

function readNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error(`--${name} takes a whole number, not "${text}"`);
  return number;
}
