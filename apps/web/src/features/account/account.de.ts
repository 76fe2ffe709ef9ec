import type { Words } from "../../i18n/words.ts";
import type { account as en } from "./account.en.ts";

export const account: Words<typeof en> = {};
