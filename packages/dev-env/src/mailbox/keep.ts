import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Mail } from "./mail.ts";

const CAP = 500;

/** Mails, oldest first, the last 500 of them; in `file` too when there is one, readable by this user only (mails sign people in). */
export class MailStore {
  readonly #file: string | null;
  #mails: Mail[];

  constructor(file: string | null) {
    this.#file = file;
    this.#mails = file && existsSync(file) ? read(file) : [];
  }

  all(): readonly Mail[] {
    return this.#mails;
  }

  add(mail: Mail): void {
    this.#mails = [...this.#mails, mail].slice(-CAP);
    this.#write();
  }

  clear(): void {
    this.#mails = [];
    this.#write();
  }

  #write(): void {
    if (!this.#file) return;
    try {
      writeFileSync(`${this.#file}.new`, JSON.stringify(this.#mails), { mode: 0o600 });
      renameSync(`${this.#file}.new`, this.#file);
    } catch {
      // A full disk: the mails stay in memory, and the next one tries again.
    }
  }
}

// Nobody but this class writes the file, whole and by rename; one that doesn't parse is put aside, not lost.
function read(file: string): Mail[] {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    renameSync(file, `${file}.broken`);
    return [];
  }
}
