import type { Language } from "@treeline/org/language";
import { german } from "./refresh-words.de.ts";
import { english } from "./refresh-words.en.ts";

/** What is told step by step of reading a person again. */
export interface RefreshWords {
  answered(ms: number): string;
  nothingChanged: string;
  /** A different picture was found at the same address. */
  pictureReplaced: string;
  /** `problem` is the reader's own note of what can't be read; null: it is of another record. */
  nothingReadable(problem: string | null): string;
  notListed: string;
  partlyReadable(problem: string): string;
  taken: string;
  managerWaits: string;
  onChart: string;
  onChartFrozen: string;
  left: string;
  notOnChart: string;
  notStarted: string;
}

export const REFRESH_WORDS: Record<Language, RefreshWords> = { en: english, de: german };
