import type { notionists } from "@dicebear/collection";

/** Parts of the Notionists drawings, picked by eye so that a company looks like people at work. */
export const LONG_HAIR = [
  "variant02", "variant04", "variant08", "variant10", "variant11", "variant20", "variant23", "variant28", "variant29", "variant30", "variant36",
  "variant37", "variant39", "variant41", "variant43", "variant45", "variant46", "variant47", "variant48", "variant57", "variant58",
] as const;

export const SHORT_HAIR = [
  "variant01", "variant03", "variant05", "variant06", "variant07", "variant09", "variant12", "variant13", "variant15", "variant16", "variant17",
  "variant18", "variant19", "variant21", "variant22", "variant24", "variant25", "variant26", "variant27", "variant31", "variant32", "variant33",
  "variant34", "variant35", "variant38", "variant40", "variant42", "variant44", "variant49", "variant52", "variant53", "variant54", "variant55", "variant56",
] as const;

/** No grimaces, no sunglasses, few waving hands. */
export const FRIENDLY = {
  lips: ["variant01", "variant03", "variant05", "variant08", "variant13", "variant14", "variant17", "variant20", "variant22", "variant25", "variant30"],
  glasses: ["variant03", "variant08", "variant11"],
  beard: ["variant01", "variant02", "variant04", "variant05", "variant06", "variant09", "variant12"],
  brows: ["variant05", "variant07", "variant08", "variant09", "variant10", "variant11", "variant12"],
  gesture: ["hand", "ok"],
  glassesProbability: 22,
  gestureProbability: 6,
  bodyIconProbability: 0,
} satisfies notionists.Options;
