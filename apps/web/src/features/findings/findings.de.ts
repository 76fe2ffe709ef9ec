import type { Words } from "../../i18n/words.ts";
import type { findings as en } from "./findings.en.ts";

export const findings: Words<typeof en> = {};
