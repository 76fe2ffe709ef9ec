import type { Words } from "../../i18n/words.ts";
import type { exporting as en } from "./export.en.ts";

export const exporting: Words<typeof en> = {};
