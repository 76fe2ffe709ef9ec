import type { Words } from "../../i18n/words.ts";
import type { changes as en } from "./changes.en.ts";

export const changes: Words<typeof en> = {};
