import { createPersonioClient } from "@treeline/personio/client";
import { generateCompany } from "@treeline/personio-emulator/generate";
import { startEmulator } from "@treeline/personio-emulator/server";
import { clock, interleave, median, type Report } from "./measure.ts";

const PEOPLE = 10_000;
const PAGE = 100;
const BURST = 15;

const credential = { clientId: "papi-bench", clientSecret: "papi-bench-secret" };

/** A fresh emulator a run, or the limit of a minute would carry over. */
async function withEmulator(work: (url: string) => Promise<void>, count: (emulator: { requests: readonly { status: number | null }[] }) => void) {
  const emulator = await startEmulator({ company: generateCompany({ people: PEOPLE, seed: 1 }), credentials: [credential], limits: true });
  try {
    return await clock(() => work(emulator.url));
  } finally {
    count(emulator);
    await emulator.close();
  }
}

/** The least that Personio's limits allow: fifteen requests at the start of each second, answers thrown away. */
async function readAtFloor(url: string): Promise<void> {
  const answer = await fetch(`${url}/v1/auth`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ client_id: credential.clientId, client_secret: credential.clientSecret }),
  });
  const { data } = (await answer.json()) as { data: { token: string } };
  const start = performance.now();
  const pages = Array.from({ length: Math.ceil(PEOPLE / PAGE) }, async (_, page) => {
    const due = start + Math.floor(page / BURST) * 1000;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const response = await fetch(`${url}/v1/company/employees?limit=${PAGE}&offset=${page * PAGE}`, {
      headers: { authorization: `Bearer ${data.token}` },
    });
    await response.arrayBuffer();
  });
  await Promise.all(pages);
}

/** Reading 10,000 people with the emulator enforcing 300 requests a minute and 15 a second, against that floor. */
export async function benchRead(rounds: number): Promise<Report> {
  let requests = 0;
  let refused = 0;
  const raw = await interleave(
    [
      {
        name: "Treeline's client",
        run: () =>
          withEmulator(
            async (baseUrl) => {
              const { employees } = await createPersonioClient({ baseUrl, ...credential }).readEmployees();
              if (employees.length === 0) throw new Error("read nobody");
            },
            (emulator) => {
              requests = emulator.requests.length;
              refused += emulator.requests.filter(({ status }) => status === 429).length;
            },
          ),
      },
      { name: "floor of the limits", run: () => withEmulator(readAtFloor, () => {}) },
    ],
    rounds,
  );
  return {
    name: `read of ${PEOPLE} people`,
    raw,
    ratios: { "client / floor": median(raw["Treeline's client"] ?? []) / median(raw["floor of the limits"] ?? []) },
    counts: { "requests, token included": requests, "answers 429 in all rounds": refused },
  };
}
