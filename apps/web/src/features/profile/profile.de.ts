import type { Words } from "../../i18n/words.ts";
import type { profile as en } from "./profile.en.ts";

export const profile: Words<typeof en> = {};
