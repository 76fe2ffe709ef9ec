import type { RunError, RunReason } from "@treeline/db/schema/run";
import type { Language, Wording } from "@treeline/org/language";
import { reasonWords } from "@treeline/org/sync/guard-words";
import { adviceOn } from "@treeline/personio/advice";
import { PERSONIO_FIELDS } from "@treeline/personio/fields";
import { z } from "zod";
import { PRESENCE_KEYS } from "./frozen.ts";

/** Why a run waits, or a notice of what it left as it was, with words for a reader. */
export type ReasonView = RunReason & { message: string };
/** Why a run failed, and what to do. */
export type ErrorView = Required<RunError>;

const holdReason = z.object({
  kind: z.enum(["leaves", "unsaid-leaves", "moves", "joins", "emptied", "beyond-approved"]),
  count: z.number(), of: z.number(), limit: z.number(), recent: z.number().exactOptional(),
  field: z.enum(["name", "title", "email", "startDate", "picture", "manager"]).exactOptional(),
  list: z.enum(["leaves", "moves"]).exactOptional(),
});

const DISCONNECTED: Wording = { en: "Personio was disconnected.", de: "Personio wurde getrennt." };
const INTERNAL: Record<"message" | "action", Wording> = {
  message: {
    en: "Treeline could not finish this sync; nothing was changed.",
    de: "Treeline konnte diese Synchronisierung nicht beenden; nichts wurde geändert.",
  },
  action: {
    en: "It is tried again by itself. If it stays, tell whoever runs Treeline and give them the address of this page.",
    de: "Sie wird von selbst noch einmal versucht. Wenn es so bleibt, sagen Sie es denen, die Treeline betreiben, und nennen Sie die Adresse dieser Seite.",
  },
};

/** The run ended whichever worker took it up. */
const WORKERS_LOST: typeof INTERNAL = {
  message: {
    en: "Every worker that took this sync up ended before it was done, so it was given up; nothing was changed.",
    de: "Alle Prozesse, die diese Synchronisierung übernahmen, endeten vorher, also wurde sie aufgegeben; nichts wurde geändert.",
  },
  action: {
    en: "Tell whoever runs Treeline: its workers may have too little memory for this company.",
    de: "Sagen Sie es denen, die Treeline betreiben: Für dieses Unternehmen haben die Prozesse vielleicht zu wenig Speicher.",
  },
};

/** An operator removed a key of TREELINE_KEYS that was still needed. */
export const KEY_MISSING: typeof INTERNAL = {
  message: {
    en: "Treeline could not open the stored credential, because its key is missing on the server. Nothing was changed, and the credential is kept.",
    de: "Treeline konnte die gespeicherten Zugangsdaten nicht öffnen, weil ihr Schlüssel auf dem Server fehlt. Nichts wurde geändert, und die Zugangsdaten bleiben erhalten.",
  },
  action: {
    en: "Ask the people who run Treeline to put the key back into TREELINE_KEYS; syncs then continue by themselves. If the key is lost, replace the credential under Integrations.",
    de: "Sagen Sie es denen, die Treeline betreiben: Der Schlüssel muss wieder in TREELINE_KEYS stehen; dann geht es von selbst weiter. Ist er verloren, ersetzen Sie die Zugangsdaten unter Integrationen.",
  },
};

const OWN_FAILURES: Readonly<Record<string, typeof INTERNAL>> = { "workers-lost": WORKERS_LOST, "key-missing": KEY_MISSING };

export function viewReason(reason: RunReason, language: Language): ReasonView {
  const held = holdReason.safeParse(reason);
  return { ...reason, message: held.success ? reasonWords(held.data, language) : notice(reason, language) };
}

function notice({ kind, field, message }: RunReason, language: Language): string {
  const lost = kind === "lost-key" ? PERSONIO_FIELDS.find(({ key }) => key === field) : undefined;
  if (lost) return LOST[language](lost.label[language], PRESENCE_KEYS.includes(lost.key));
  return kind === "disconnected" ? DISCONNECTED[language] : (message ?? kind);
}

/** What it means that a key can't be read any more, and what brings it back. */
const LOST: Record<Language, (label: string, decidesPresence: boolean) => string> = {
  en: (label, decidesPresence) =>
    `This credential can no longer read ${label}. ${decidesPresence ? "Until it can again, nobody joins or leaves the chart." : "What was read before stays as it is."} Tick ${label} again for the credential in Personio.`,
  de: (label, decidesPresence) =>
    `Diese Zugangsdaten können ${label} nicht mehr lesen. ${decidesPresence ? "Bis sie es wieder können, kommt niemand ins Organigramm dazu und niemand scheidet aus." : "Was vorher gelesen wurde, bleibt, wie es ist."} Haken Sie ${label} für die Zugangsdaten in Personio wieder an.`,
};

export function viewError({ code, message, action }: RunError, language: Language): ErrorView {
  const advice = OWN_FAILURES[code] ?? adviceOn(code);
  if (advice) return { code, message: advice.message[language], action: advice.action[language] };
  const kept = code === "internal" ? undefined : message;
  return { code, message: kept ?? INTERNAL.message[language], action: (kept && action) ?? INTERNAL.action[language] };
}
