import type { RefreshWords } from "./refresh-words.ts";

export const english: RefreshWords = {
  answered: (ms) => `Personio answered in ${ms} ms.`,
  nothingChanged: "Nothing changed.",
  pictureReplaced: "The picture was replaced.",
  nothingReadable: (problem) => `Part of Personio's answer can't be read (${problem ?? "another record"}), so everything stays as it was.`,
  notListed: "Personio doesn't list this person any more. The next sync takes them off the chart.",
  partlyReadable: (problem) => `Part of Personio's answer can't be read (${problem}); there, what was read before stays.`,
  taken: "This is what Treeline takes from Personio.",
  managerWaits: "The manager in Personio isn't on the chart, so the last one stays until the next sync.",
  onChart: "On the chart.",
  onChartFrozen: "On the chart. The credential can't read Status or Termination date any more, so nobody joins or leaves.",
  left: "Personio marks this person as left, so they are off the chart now.",
  notOnChart: "By what Personio says today, this person is not on the chart.",
  notStarted: "This person has not started yet, so they are off the chart until their first day.",
};
