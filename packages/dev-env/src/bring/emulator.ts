import { DEMO_CREDENTIAL } from "@treeline/personio-emulator/credential";
import { demoCompany } from "@treeline/personio-emulator/demo";
import { startEmulator, type Emulator } from "@treeline/personio-emulator/server";
import type { Closing } from "../closing.ts";
import type { Credential } from "../seed.ts";
import { keepPort } from "../port.ts";

/** Personio's stand-in with the demo company, made anew at each start; its credential is always the same. */
export async function bringEmulator(dataDir: string, closing: Closing, say: (line: string) => void): Promise<{ emulator: Emulator; url: string; credential: Credential }> {
  const emulator = await startEmulator({ port: await keepPort(dataDir, "emulator", { say, signal: closing.signal }), company: demoCompany() });
  closing.first(() => emulator.close());
  const { clientId, clientSecret } = DEMO_CREDENTIAL;
  return { emulator, url: emulator.url, credential: { clientId, clientSecret } };
}
