import type { Words } from "../../i18n/words.ts";
import type { organization as en } from "./organization.en.ts";

export const organization: Words<typeof en> = {};
