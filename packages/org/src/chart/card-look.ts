import type { Language } from "../language.ts";
import type { Measures } from "./density.ts";
import { VACANT } from "../seat-name.ts";

/** Where things stand on a drawn card, from its top left corner, in px. */
export interface CardLook {
  face: { x: number; y: number; radius: number };
  /** Left edge of the words, and their room. */
  left: number;
  room: number;
  /** Base lines, on whole px so that words are crisp, and the type's sizes; a name without a title has a line of its own. */
  name: { size: number; y: number; alone: number };
  title: { size: number; y: number };
  initials: { size: number; y: number };
  /** Whether a card is a name alone: it has no face, no title and no pill. */
  plain: boolean;
  /** The pill with the number of reports, around the middle of the lower edge. */
  pill: { size: number; height: number; y: number };
}

export function lookOf({ card }: Measures): CardLook {
  if (card.height < 30) return plainLook(card);
  const small = card.height < 60;
  const radius = small ? 15 : 22;
  const padding = small ? 8 : 12;
  const left = padding + 2 * radius + (small ? 8 : 12);
  const middle = card.height / 2;
  const [name, title, initials, pill] = small ? [12, 10.5, 11, 9] : [14, 12.5, 15.8, 11];
  return {
    plain: false, face: { x: padding + radius, y: middle, radius }, left, room: card.width - left - padding,
    name: { size: name, y: Math.round(middle - title * 0.3), alone: Math.round(middle + name * 0.36) }, title: { size: title, y: Math.round(middle + title * 1.15) },
    initials: { size: initials, y: Math.round(middle + initials * 0.36) }, pill: { size: pill, height: pill + 7, y: Math.round(card.height + pill * 0.36) },
  };
}

function plainLook(card: Measures["card"]): CardLook {
  const [size, padding] = [12, 6];
  const y = Math.round(card.height / 2 + size * 0.36);
  const none = { size: 0, y };
  return { plain: true, face: { x: 0, y: 0, radius: 0 }, left: padding, room: card.width - 2 * padding, name: { size, y, alone: y }, title: none, initials: none, pill: { ...none, height: 0 } };
}

/** What a card says. */
export function labelOf({ names, titles }: { names: readonly (string | null)[]; titles: readonly (string | null)[] }, row: number, language: Language): { name: string; title: string | null } {
  return { name: names[row] ?? VACANT[language], title: titles[row] || null };
}
