import type { Words } from "../../i18n/words.ts";
import type { sync as en } from "./sync.en.ts";

export const sync: Words<typeof en> = {};
