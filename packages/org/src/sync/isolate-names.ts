import { isolate } from "../text/isolate.ts";
import type { Names, Sentence } from "./sentence.ts";

const set = (text: string | null): string | null => (text === null ? null : isolate(text));
const names = ({ count, names: all }: Names): Names => ({ count, names: all.map(set) });

/** The same sentence with every name and title set apart from the words around it, for `text/isolate` to find again. */
export function isolateNames(sentence: Sentence): Sentence {
  switch (sentence.kind) {
    case "team-moved":
      return { ...sentence, name: set(sentence.name), from: set(sentence.from), to: set(sentence.to) };
    case "teams-moved":
      return { ...sentence, from: set(sentence.from), to: set(sentence.to) };
    case "moved":
      return { ...sentence, who: names(sentence.who), from: set(sentence.from), to: set(sentence.to) };
    case "joined":
      return { ...sentence, name: set(sentence.name), title: set(sentence.title), manager: set(sentence.manager) };
    case "joined-together": case "left": case "hidden": case "shown":
      return { ...sentence, who: names(sentence.who) };
    case "left-vacant":
      return { ...sentence, name: set(sentence.name) };
    case "value": {
      const { field, name, from, to } = sentence;
      return field === "name" || field === "title" ? { ...sentence, name: set(name), from: set(from), to: set(to) } : { ...sentence, name: set(name) };
    }
    case "more-moved": case "values": case "emptied": case "others":
      return sentence;
  }
}
