import type { Words } from "../../i18n/words.ts";
import type { connect as en } from "./connect.en.ts";

export const connect: Words<typeof en> = {};
