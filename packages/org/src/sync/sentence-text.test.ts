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
  [{ kind: "teams-moved", who: six, people: 9, ...move },
    "Ana Souza, Ben Ade, Cleo Roy und 3 weitere mit ihren Teams (9 Personen) sind von Kim Lee zu Lee Chan gewechselt.", "Ana Souza, Ben Ade, Cleo Roy und 3 weitere mit ihren Teams (9 Personen) würden von Kim Lee zu Lee Chan wechseln."],
  [{ kind: "moved", who: ana, ...move }, "Ana Souza ist von Kim Lee zu Lee Chan gewechselt.", "Ana Souza würde von Kim Lee zu Lee Chan wechseln."],
  [{ kind: "moved", who: six, ...move }, "Ana Souza, Ben Ade, Cleo Roy und 3 weitere sind von Kim Lee zu Lee Chan gewechselt.", "Ana Souza, Ben Ade, Cleo Roy und 3 weitere würden von Kim Lee zu Lee Chan wechseln."],
  [{ kind: "moved", who: ana, from: null, to: "Kim Lee" }, "Ana Souza berichtet jetzt an Kim Lee.", "Ana Souza würde an Kim Lee berichten."],
  [{ kind: "moved", who: two, from: null, to: "Kim Lee" }, "Ana Souza und Ben Ade berichten jetzt an Kim Lee.", "Ana Souza und Ben Ade würden an Kim Lee berichten."],
  [{ kind: "moved", who: ana, from: "Kim Lee", to: null }, "Ana Souza hat keine vorgesetzte Person mehr (vorher Kim Lee).", "Ana Souza hätte keine vorgesetzte Person mehr (jetzt Kim Lee)."],
  [{ kind: "moved", who: two, from: "Kim Lee", to: null }, "Ana Souza und Ben Ade haben keine vorgesetzte Person mehr (vorher Kim Lee).", "Ana Souza und Ben Ade hätten keine vorgesetzte Person mehr (jetzt Kim Lee)."],
  [{ kind: "more-moved", who: ana, count: 1 }, "1 weitere Person hat die vorgesetzte Person gewechselt, darunter Ana Souza.", "1 weitere Person würde die vorgesetzte Person wechseln, darunter Ana Souza."],
  [{ kind: "more-moved", who: two, count: 30 }, "30 weitere Personen haben die vorgesetzte Person gewechselt, darunter Ana Souza und Ben Ade.", "30 weitere Personen würden die vorgesetzte Person wechseln, darunter Ana Souza und Ben Ade."],
  [{ kind: "joined", name: "Ana Souza", title: "Designer", manager: "Kim Lee" }, "Ana Souza ist als Designer unter Kim Lee dazugekommen.", "Ana Souza käme als Designer unter Kim Lee dazu."],
  [{ kind: "joined", name: "Ana Souza", title: null, manager: null }, "Ana Souza ist dazugekommen.", "Ana Souza käme dazu."],
  [{ kind: "joined-together", who: six }, "Ana Souza, Ben Ade, Cleo Roy und 3 weitere sind dazugekommen.", "Ana Souza, Ben Ade, Cleo Roy und 3 weitere kämen dazu."],
  [{ kind: "left", who: ana }, "Ana Souza ist ausgeschieden.", "Ana Souza würde ausscheiden."],
  [{ kind: "left", who: two }, "Ana Souza und Ben Ade sind ausgeschieden.", "Ana Souza und Ben Ade würden ausscheiden."],
  [{ kind: "left", who: six }, "Ana Souza, Ben Ade, Cleo Roy und 3 weitere sind ausgeschieden.", "Ana Souza, Ben Ade, Cleo Roy und 3 weitere würden ausscheiden."],
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
  [{ kind: "values", field: "startDate", who: six }, "Ana Souza, Ben Ade, Cleo Roy und 3 weitere haben ein neues Eintrittsdatum.", "Ana Souza, Ben Ade, Cleo Roy und 3 weitere hätten ein neues Eintrittsdatum."],
  [{ kind: "values", field: "name", who: ana }, "Ana Souza hat einen neuen Namen.", "Ana Souza hätte einen neuen Namen."],
  [{ kind: "emptied", field: "name", who: ana }, "Ana Souza hat keinen Namen mehr.", "Ana Souza hätte keinen Namen mehr."],
  [{ kind: "emptied", field: "title", who: six }, "Ana Souza, Ben Ade, Cleo Roy und 3 weitere haben keine Position mehr.", "Ana Souza, Ben Ade, Cleo Roy und 3 weitere hätten keine Position mehr."],
  [{ kind: "hidden", who: ana }, "Im Organigramm ausgeblendet: Ana Souza.", "Würde im Organigramm ausgeblendet: Ana Souza."],
  [{ kind: "hidden", who: two }, "Im Organigramm ausgeblendet: Ana Souza und Ben Ade.", "Würden im Organigramm ausgeblendet: Ana Souza und Ben Ade."],
  [{ kind: "shown", who: ana }, "Wieder im Organigramm: Ana Souza.", "Wäre wieder im Organigramm: Ana Souza."],
  [{ kind: "top", name: "Ana Souza", from: null }, "Ana Souza steht an der Spitze des Organigramms.", "Ana Souza stünde an der Spitze des Organigramms."],
  [{ kind: "top", name: "Ana Souza", from: "Kim Lee" }, "Ana Souza steht an der Spitze des Organigramms (vorher unter Kim Lee).", "Ana Souza stünde an der Spitze des Organigramms (jetzt unter Kim Lee)."],
  [{ kind: "not-top", name: "Ana Souza" }, "Ana Souza ist nicht mehr als Spitze des Organigramms festgelegt.", "Ana Souza wäre nicht mehr als Spitze des Organigramms festgelegt."],
  [{ kind: "seats-opened", seats: { count: 1, names: ["Head of IT"] } }, "Die unbesetzte Stelle Head of IT steht im Organigramm: Die vorgesetzte Person ist ausgeschieden, und es wird noch dorthin berichtet.", "Die unbesetzte Stelle Head of IT stünde im Organigramm: Die vorgesetzte Person ist ausgeschieden, und es wird noch dorthin berichtet."],
  [{ kind: "seats-closed", seats: { count: 5, names: ["A", "B", "C"] } }, "Die unbesetzten Stellen A, B, C und 2 weitere sind weggefallen: Dorthin berichtet niemand mehr.", "Die unbesetzten Stellen A, B, C und 2 weitere fielen weg: Dorthin würde niemand mehr berichten."],
  [{ kind: "seats-closed", seats: { count: 1, names: [null] } }, "Eine unbesetzte Stelle ist weggefallen: Dorthin berichtet niemand mehr.", "Eine unbesetzte Stelle fiele weg: Dorthin würde niemand mehr berichten."],
  [{ kind: "seat-moved", title: "Head of IT", ...move }, "Die unbesetzte Stelle Head of IT ist von Kim Lee zu Lee Chan gewechselt.", "Die unbesetzte Stelle Head of IT würde von Kim Lee zu Lee Chan wechseln."],
  [{ kind: "seat-renamed", from: "Head of IT", to: "CIO" }, "Die unbesetzte Stelle Head of IT heißt jetzt CIO.", "Die unbesetzte Stelle Head of IT würde heißen: CIO."],
  [{ kind: "others", count: 1 }, "… und 1 weitere Änderung.", "… und 1 weitere Änderung."],
  [{ kind: "others", count: 10 }, "… und 10 weitere Änderungen.", "… und 10 weitere Änderungen."],
])("[LA1] %j in German", ([facts, happened, would]) => {
  const sentence = { ...facts, personIds: [], changes: 1 };
  expect([sentenceText(sentence, "de"), plannedText(sentence, "de")]).toEqual([happened, would]);
});
