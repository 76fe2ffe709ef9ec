import { expect, test } from "vitest";
import { plannedText, sentenceText } from "./describe.ts";
import type { SentenceFacts } from "./sentence.ts";

const move = { from: "Kim Lee", to: "Lee Chan" };
const ana = { count: 1, names: ["Ana Souza"] };
const two = { count: 2, names: ["Ana Souza", "Ben Ade"] };
const six = { count: 6, names: ["Ana Souza", "Ben Ade", "Cleo Roy"] };
const value = { kind: "value", name: "Nina Ito" } as const;

/** Each kind of sentence, as it is said of what happened and of what would. */
test.for<[SentenceFacts, string, string]>([
  [{ kind: "team-moved", name: "Priya Raman", team: 1_200, ...move },
    "Das Team von Priya Raman (1.200) ist von Kim Lee zu Lee Chan gewechselt.", "Das Team von Priya Raman (1.200) würde von Kim Lee zu Lee Chan wechseln."],
  [{ kind: "teams-moved", managers: 3, people: 9, ...move },
    "3 Vorgesetzte mit ihren Teams (9 Personen) sind von Kim Lee zu Lee Chan gewechselt.", "3 Vorgesetzte mit ihren Teams (9 Personen) würden von Kim Lee zu Lee Chan wechseln."],
  [{ kind: "moved", who: ana, ...move }, "Ana Souza ist von Kim Lee zu Lee Chan gewechselt.", "Ana Souza würde von Kim Lee zu Lee Chan wechseln."],
  [{ kind: "moved", who: six, ...move }, "6 Personen sind von Kim Lee zu Lee Chan gewechselt.", "6 Personen würden von Kim Lee zu Lee Chan wechseln."],
  [{ kind: "moved", who: ana, from: null, to: "Kim Lee" }, "Ana Souza berichtet jetzt an Kim Lee.", "Ana Souza würde an Kim Lee berichten."],
  [{ kind: "moved", who: two, from: null, to: "Kim Lee" }, "Ana Souza und Ben Ade berichten jetzt an Kim Lee.", "Ana Souza und Ben Ade würden an Kim Lee berichten."],
  [{ kind: "moved", who: ana, from: "Kim Lee", to: null }, "Ana Souza hat keine vorgesetzte Person mehr (vorher Kim Lee).", "Ana Souza hätte keine vorgesetzte Person mehr (jetzt Kim Lee)."],
  [{ kind: "moved", who: two, from: "Kim Lee", to: null }, "Ana Souza und Ben Ade haben keine vorgesetzte Person mehr (vorher Kim Lee).", "Ana Souza und Ben Ade hätten keine vorgesetzte Person mehr (jetzt Kim Lee)."],
  [{ kind: "more-moved", count: 1 }, "1 weitere Person hat die vorgesetzte Person gewechselt.", "1 weitere Person würde die vorgesetzte Person wechseln."],
  [{ kind: "more-moved", count: 30 }, "30 weitere Personen haben die vorgesetzte Person gewechselt.", "30 weitere Personen würden die vorgesetzte Person wechseln."],
  [{ kind: "joined", name: "Ana Souza", title: "Designer", manager: "Kim Lee" }, "Ana Souza ist als Designer unter Kim Lee dazugekommen.", "Ana Souza käme als Designer unter Kim Lee dazu."],
  [{ kind: "joined", name: "Ana Souza", title: null, manager: null }, "Ana Souza ist dazugekommen.", "Ana Souza käme dazu."],
  [{ kind: "joined-together", who: six }, "6 Personen sind dazugekommen: Ana Souza, Ben Ade, Cleo Roy und 3 weitere.", "6 Personen kämen dazu: Ana Souza, Ben Ade, Cleo Roy und 3 weitere."],
  [{ kind: "left", who: ana }, "Ana Souza ist ausgeschieden.", "Ana Souza würde ausscheiden."],
  [{ kind: "left", who: two }, "Ana Souza und Ben Ade sind ausgeschieden.", "Ana Souza und Ben Ade würden ausscheiden."],
  [{ kind: "left", who: six }, "6 Personen sind ausgeschieden: Ana Souza, Ben Ade, Cleo Roy und 3 weitere.", "6 Personen würden ausscheiden: Ana Souza, Ben Ade, Cleo Roy und 3 weitere."],
  [{ kind: "left-vacant", name: "Kofi Mensah", reports: 1 },
    "Kofi Mensah ist ausgeschieden; 1 Person berichtet jetzt an eine unbesetzte Stelle.", "Kofi Mensah würde ausscheiden; 1 Person würde an eine unbesetzte Stelle berichten."],
  [{ kind: "left-vacant", name: null, reports: 3 },
    "Jemand ist ausgeschieden; 3 Personen berichten jetzt an eine unbesetzte Stelle.", "Jemand würde ausscheiden; 3 Personen würden an eine unbesetzte Stelle berichten."],
  [{ ...value, field: "name", from: "Nina Ito", to: "Nina Berg" }, "Nina Ito heißt jetzt Nina Berg.", "Nina Ito würde Nina Berg heißen."],
  [{ ...value, field: "title", from: "Engineer", to: "Lead" }, "Nina Ito ist jetzt Lead (vorher Engineer).", "Nina Ito wäre Lead (jetzt Engineer)."],
  [{ ...value, field: "title", from: "Engineer", to: null }, "Nina Ito hat keine Position mehr (vorher Engineer).", "Nina Ito hätte keine Position mehr (jetzt Engineer)."],
  [{ ...value, field: "startDate", from: "2025-03-01", to: "2026-05-01" },
    "Das Eintrittsdatum von Nina Ito ist jetzt der 1. Mai 2026 (vorher 1. März 2025).", "Das Eintrittsdatum von Nina Ito wäre der 1. Mai 2026 (jetzt 1. März 2025)."],
  [{ ...value, field: "email", from: null, to: "n@x" }, "Nina Ito hat eine neue E-Mail-Adresse.", "Nina Ito hätte eine neue E-Mail-Adresse."],
  [{ ...value, field: "picture", from: null, to: "picture" }, "Nina Ito hat ein neues Bild.", "Nina Ito hätte ein neues Bild."],
  [{ ...value, field: "picture", from: "picture", to: null }, "Nina Ito hat kein Bild mehr.", "Nina Ito hätte kein Bild mehr."],
  [{ kind: "values", field: "startDate", count: 7 }, "7 neue Eintrittsdaten.", "7 neue Eintrittsdaten."],
  [{ kind: "values", field: "name", count: 1 }, "1 neuer Name.", "1 neuer Name."],
  [{ kind: "emptied", field: "name", count: 1 }, "1 Person hat keinen Namen mehr.", "1 Person hätte keinen Namen mehr."],
  [{ kind: "emptied", field: "title", count: 7 }, "7 Personen haben keine Position mehr.", "7 Personen hätten keine Position mehr."],
  [{ kind: "hidden", who: ana }, "Im Organigramm ausgeblendet: Ana Souza.", "Würde im Organigramm ausgeblendet: Ana Souza."],
  [{ kind: "hidden", who: two }, "Im Organigramm ausgeblendet: Ana Souza und Ben Ade.", "Würden im Organigramm ausgeblendet: Ana Souza und Ben Ade."],
  [{ kind: "shown", who: ana }, "Wieder im Organigramm: Ana Souza.", "Wäre wieder im Organigramm: Ana Souza."],
  [{ kind: "others", count: 1 }, "… und 1 weitere Änderung.", "… und 1 weitere Änderung."],
  [{ kind: "others", count: 10 }, "… und 10 weitere Änderungen.", "… und 10 weitere Änderungen."],
])("[LA1] %j in German", ([facts, happened, would]) => {
  const sentence = { ...facts, personIds: [], changes: 1 };
  expect([sentenceText(sentence, "de"), plannedText(sentence, "de")]).toEqual([happened, would]);
});
