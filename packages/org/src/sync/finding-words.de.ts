import type { FindingWords } from "./finding-words.ts";

export const german: FindingWords = {
  "own-manager": "Ist als eigene vorgesetzte Person eingetragen, deshalb zeigt das Organigramm keine. In Personio jemand anderen als vorgesetzte Person (dort „Führungskraft“) wählen oder niemanden.",
  "unknown-manager": "Die vorgesetzte Person ist in Personio nicht aufgeführt, deshalb zeigt das Organigramm keine. In Personio eine Führungskraft wählen, die aufgeführt ist.",
  "manager-left": "Die vorgesetzte Person ist ausgeschieden, deshalb berichtet das Team an eine unbesetzte Stelle. Dem Team in Personio eine neue vorgesetzte Person (dort „Führungskraft“) geben.",
  "manager-not-started": "Die vorgesetzte Person hat noch nicht angefangen; das Team wechselt an ihrem ersten Tag. Wenn das nicht gemeint ist, in Personio eine andere vorgesetzte Person (dort „Führungskraft“) wählen.",
  loop: "Diese Personen sind im Kreis einander vorgesetzt, deshalb lässt das Organigramm eine der Verbindungen weg. In Personio bei einer von ihnen die vorgesetzte Person (dort „Führungskraft“) berichtigen.",
  "duplicate-email": "Diese Personen haben dieselbe E-Mail-Adresse und werden als verschiedene Personen gezeigt. In Personio jeder eine eigene geben oder den überzähligen Datensatz entfernen.",
  "no-name": "Hat in Personio keinen Namen, deshalb zeigt das Organigramm stattdessen die E-Mail-Adresse. Vor- und Nachnamen eintragen.",
  "no-title": "Diese Personen haben in Personio keine Position, deshalb zeigen ihre Karten nur den Namen. Die Position eintragen.",
  "no-picture": "Diese Personen haben in Personio kein Bild, deshalb zeigen ihre Karten Initialen. Ein Bild hochladen oder sie darum bitten.",
  "unknown-status": "Hat einen Status, den Treeline nicht kennt, und wird als aktiv gezeigt. Den Status in Personio prüfen.",
  "unreadable-row": "Der Datensatz ist nicht lesbar, deshalb zeigt das Organigramm die Person, wie sie zuletzt gelesen wurde. In Personio öffnen und nach Ungewöhnlichem suchen.",
  "no-start-date": "Ist im Onboarding ohne Eintrittsdatum und steht erst im Organigramm, wenn es eines gibt. Das Eintrittsdatum in Personio eintragen.",
  "same-person": "Hat die E-Mail-Adresse einer ausgeschiedenen Person, kann also dieselbe Person mit einem neuen Datensatz sein. Angeben, ob sie es ist; wenn nicht, die E-Mail-Adresse in Personio berichtigen.",
  "hidden-rows": "Personio zählt mehr Mitarbeitende, als es für diese Zugangsdaten aufführt, deshalb fehlen hier vielleicht welche. In Personio prüfen, ob die Integration auf Gesellschaften beschränkt ist. Solange das so ist, verlässt eine Person, die Personio nicht mehr aufführt, das Organigramm erst nach einer Prüfung.",
  "unheard-of": "An diesem Datensatz ist etwas ungewöhnlich. In Personio öffnen und prüfen.",
};
