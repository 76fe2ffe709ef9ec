import type { Words } from "../../i18n/words.ts";
import type { directory as en } from "./directory.en.ts";

export const directory: Words<typeof en> = {
  page: "Mitarbeitende",
  present: "{{present, number}}",
  andVacant_one: "{{present, number}} und {{count, number}} unbesetzte Stelle",
  andVacant_other: "{{present, number}} und {{count, number}} unbesetzte Stellen",
  nobody: { title: "Hier ist noch niemand", text: "Verbinden Sie Personio; nach dem ersten Import sind alle hier zu sehen.", action: "Zu den Integrationen" },
  readSoFar: "Bisher {{n, number}} Personen gelesen",
  filter: { label: "Mitarbeitende filtern", placeholder: "Name, Position oder E-Mail", clear: "Filter leeren", found: "{{n, number}} gefunden" },
  noFit: { title: "Keine Treffer für „{{query}}“", text: "Versuchen Sie einen Teil des Namens, oder leeren Sie den Filter." },
  column: { name: "Name", email: "E-Mail", manager: "Vorgesetzte", startDate: "Eintritt" },
  hidden: "im Organigramm ausgeblendet",
  arriving: "beginnt am {{day}}",
  noTitle: "Keine Position",
  noManager: "Keine",
  more: "Mehr zeigen",
  shown: "{{most, number}} von {{all, number}} gezeigt",
};
