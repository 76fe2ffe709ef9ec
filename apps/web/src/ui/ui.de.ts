import type { Words } from "../i18n/words.ts";
import type { ui as en } from "./ui.en.ts";

export const ui: Words<typeof en> = {
  language: { label: "Sprache", browser: "Wie der Browser ({{name}})" },
};
