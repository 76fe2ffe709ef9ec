import { isolate } from "../text/isolate.ts";
import type { Names, Sentence } from "./sentence.ts";

const set = (text: string | null): string | null => (text === null ? null : isolate(text));
const all = (names: Names): Names => ({ ...names, names: names.names.map(set) });

/** The same sentence with every name and title set apart from the words around it, for `text/isolate` to find again. */
export function isolateNames(sentence: Sentence): Sentence {
  switch (sentence.kind) {
    case "team-moved":
      return { ...sentence, name: set(sentence.name), from: set(sentence.from), to: set(sentence.to) };
    case "teams-moved": case "moved":
      return { ...sentence, who: all(sentence.who), from: set(sentence.from), to: set(sentence.to) };
    case "top":
      return { ...sentence, name: set(sentence.name), from: set(sentence.from) };
    case "joined":
      return { ...sentence, name: set(sentence.name), title: set(sentence.title), manager: set(sentence.manager) };
    case "more-moved": case "joined-together": case "left": case "values": case "emptied": case "hidden": case "shown":
      return { ...sentence, who: all(sentence.who) };
    case "left-vacant": case "not-top":
      return { ...sentence, name: set(sentence.name) };
    case "value": {
      const { field, name, from, to } = sentence;
      return field === "name" || field === "title" ? { ...sentence, name: set(name), from: set(from), to: set(to) } : { ...sentence, name: set(name) };
    }
    case "seats-opened": case "seats-closed": case "seats-moved":
      return { ...sentence, seats: all(sentence.seats) };
    case "seat-moved":
      return { ...sentence, title: set(sentence.title), from: set(sentence.from), to: set(sentence.to) };
    case "seat-renamed":
      return { ...sentence, from: set(sentence.from), to: set(sentence.to) };
    case "others":
      return sentence;
  }
}
