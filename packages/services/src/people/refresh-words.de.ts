import type { RefreshWords } from "./refresh-words.ts";

export const german: RefreshWords = {
  answered: (ms) => `Personio hat in ${ms} ms geantwortet.`,
  nothingChanged: "Nichts hat sich geändert.",
  pictureReplaced: "Das Bild wurde ersetzt.",
  nothingReadable: (problem) => `Ein Teil der Antwort von Personio ist nicht lesbar (${problem ?? "ein anderer Datensatz"}), deshalb bleibt alles, wie es war.`,
  notListed: "Personio führt diese Person nicht mehr auf. Die nächste Synchronisierung nimmt sie aus dem Organigramm.",
  partlyReadable: (problem) => `Ein Teil der Antwort von Personio ist nicht lesbar (${problem}); dort bleibt, was vorher gelesen wurde.`,
  taken: "Das übernimmt Treeline aus Personio.",
  managerWaits: "Die vorgesetzte Person in Personio ist nicht im Organigramm, deshalb bleibt die bisherige bis zur nächsten Synchronisierung.",
  onChart: "Im Organigramm.",
  onChartFrozen: "Im Organigramm. Die Zugangsdaten können Status oder Austrittsdatum nicht mehr lesen, deshalb kommt niemand dazu und niemand scheidet aus.",
  left: "Personio führt diese Person als ausgeschieden, deshalb ist sie jetzt nicht mehr im Organigramm.",
  notOnChart: "Nach dem, was Personio heute sagt, ist diese Person nicht im Organigramm.",
  notStarted: "Diese Person hat noch nicht angefangen und ist deshalb bis zum ersten Tag nicht im Organigramm.",
};
