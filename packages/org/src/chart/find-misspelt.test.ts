import { expect, test } from "vitest";
import { columnsOf } from "./columns.ts";
import { createSearch } from "./find-people.ts";
import { textsOf } from "./row-texts.ts";
import { seat } from "./testing.ts";

const FIRST = "Anna Łukasz Søren Zoë Réka Aylin Nguyệt Giulia Ольга Ελένη Siobhán Jürgen Mateusz Priya Chinedu Kwame أحمد יעל".split(" ");
const LAST = "Müller Schröder Wójcik Kowalczyk Dvořák Novotný Petrović Шевченко Παπαδόπουλος Banerjee Okafor Nguyễn Fernández Rodríguez Oliveira Lefèvre O'Brien Åkesson Virtanen Jónsdóttir Lindqvist Sørensen Yılmaz Bergström Haugen الفارسي Marini Marino Martins Martin".split(" ");
const people = FIRST.flatMap((first) => LAST.map((last) => `${first} ${last}`));
const search = createSearch(textsOf(columnsOf(people.map((name, row) => seat(String(row), null, { name, title: "Engineer" })))), people.length);

const KINDS: Record<string, (letters: string[], at: number) => void> = {
  wrong: (letters, at) => void (letters[at] = letters[at] === "e" ? "o" : "e"),
  missing: (letters, at) => void letters.splice(at, 1),
  surplus: (letters, at) => void letters.splice(at, 0, "r"),
  swapped: (letters, at) => void letters.splice(at - 1, 2, letters[at] ?? "", letters[at - 1] ?? ""),
};

/** Every surname with an error at every place but the first letter's. */
function misspelt(kind: keyof typeof KINDS): { last: string; wrong: string }[] {
  return LAST.flatMap((last) => [...last].slice(1).map((_, before) => {
    const letters = [...last];
    KINDS[kind]?.(letters, before + 1);
    return { last, wrong: letters.join("") };
  }));
}

/** The share of them that is among the first twenty found. */
function recall(kind: keyof typeof KINDS, queryOf: (wrong: string, first: string) => string, isFound: (name: string, first: string, last: string) => boolean): number {
  const sample = misspelt(kind);
  const found = sample.filter(({ last, wrong }, nth) => {
    const first = FIRST[nth % FIRST.length] ?? "";
    return search.find(queryOf(wrong, first)).some(({ row }) => isFound(people[row] ?? "", first, last));
  });
  return found.length / sample.length;
}

test.each(Object.keys(KINDS))("[Q3] a name with one letter %s is found", (kind) => {
  expect(recall(kind, (wrong, first) => `${first} ${wrong}`, (name, first, last) => name === `${first} ${last}`)).toBeGreaterThan(0.99);
  // Alone, a surname may with one letter less or another one be somebody else's.
  expect(recall(kind, (wrong) => wrong, (name, _, last) => name.endsWith(` ${last}`))).toBeGreaterThan(0.96);
});
