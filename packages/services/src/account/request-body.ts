import { landingPath } from "@treeline/org/landing-path";
import { cleanName, lengthOf, MOST_IN_ADDRESS, MOST_TYPED } from "@treeline/org/text/clean";
import { holdsAddress } from "@treeline/org/text/links";
import { z } from "zod";

/** Refusals with codes of ours, which the web has words for. */
interface Refusal {
  code: "INVALID_INPUT" | "EMPTY_NAME" | "NAME_TOO_LONG" | "ADDRESS_IN_NAME" | "INVALID_EMAIL" | "NO_IMAGE";
  message: string;
}

const NUL = String.fromCharCode(0);

const REFUSALS: Record<Refusal["code"], string> = {
  INVALID_INPUT: "This input can't be read.",
  EMPTY_NAME: "A name needs at least one letter that can be seen.",
  NAME_TOO_LONG: `A name has at most ${MOST_TYPED} characters.`,
  ADDRESS_IN_NAME: "A name can't hold a web or e-mail address.",
  INVALID_EMAIL: "This is not an e-mail address.",
  NO_IMAGE: "Accounts have no image.",
};

const refuse = (code: Refusal["code"]): Refusal => ({ code, message: REFUSALS[code] });

/** Where better-auth is asked to send somebody on to. */
const TARGETS = ["callbackURL", "errorCallbackURL", "newUserCallbackURL", "redirectTo"] as const;

const body = z.record(z.string(), z.unknown());

/** A name that is no text, or none at all in `update-user`; a sign-up without one is named after its address. */
function refusedName(path: string, name: unknown): Refusal | null {
  if (name === undefined) return null;
  if (typeof name !== "string") return refuse("INVALID_INPUT");
  const clean = cleanName(name);
  if (clean === null && path === "/update-user") return refuse("EMPTY_NAME");
  if (lengthOf(clean ?? "") > MOST_TYPED) return refuse("NAME_TOO_LONG");
  return holdsAddress(clean ?? "") ? refuse("ADDRESS_IN_NAME") : null;
}

/** PostgreSQL keeps no NUL in a text; names lose it, and passwords are kept as hashes. */
const holdsNul = (given: Record<string, unknown>) =>
  Object.entries(given).some(([key, value]) => key !== "name" && !/password$/i.test(key) && typeof value === "string" && value.includes(NUL));

/** Whether a query holds a NUL, as an encoded token may. */
export const refusedQuery = (raw: unknown): Refusal | null => (holdsNul(body.safeParse(raw).data ?? {}) ? refuse("INVALID_INPUT") : null);

/** What of a body better-auth would keep or fail on although it can't be right. */
export function refusedBody(path: string, raw: unknown): Refusal | null {
  if (raw === undefined || raw === null) return null;
  const { data } = body.safeParse(raw);
  if (!data || holdsNul(data)) return refuse("INVALID_INPUT");
  if (typeof data["email"] === "string" && data["email"].length > MOST_IN_ADDRESS) return refuse("INVALID_EMAIL");
  if (data["image"] !== undefined && data["image"] !== null) return refuse("NO_IMAGE");
  return path === "/sign-up/email" || path === "/update-user" ? refusedName(path, data["name"]) : null;
}

/** The body's addresses to go on to, each turned into a path of ours. */
export function landingTargets(raw: unknown, origin: string): Record<string, string> {
  const data = body.safeParse(raw).data ?? {};
  return Object.fromEntries(TARGETS.flatMap((key) => (typeof data[key] === "string" ? [[key, landingPath(data[key], origin)]] : [])));
}
