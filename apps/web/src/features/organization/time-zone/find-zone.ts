/** A time zone that people may choose. */
export interface Zone {
  /** An IANA name, such as `Europe/Berlin`. */
  id: string;
  /** In the reader's language, such as "Central European Time · Germany". */
  note: string;
  /** Everything it is called: countries, cities, clocks, old names. */
  names: readonly ZoneName[];
}

export interface ZoneName {
  text: string;
  folded: string;
  /** How soon it is shown among names that match alike, from 0. */
  rank: number;
}

/** A zone that a search finds, and the name that it found, unless that is the zone's own. */
export interface FoundZone {
  zone: Zone;
  by: string | null;
}

/** Lower case without accents; "oe" and "ö" are equal, as are a space and the signs between the words of a zone's name. */
export const fold = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").replace(/([aou])e/g, "$1").replace(/[\s_/.,()'’-]+/g, " ").trim();

/** How a name answers what is sought, 0 for best: whole, from its beginning, from a word's beginning; null where it doesn't. */
function fit(name: string, sought: string): number | null {
  if (!name.includes(sought)) return null;
  if (name === sought) return 0;
  if (name.startsWith(sought)) return 1;
  return name.includes(` ${sought}`) ? 2 : null;
}

/** Zones with a name that begins with `sought`, or has a word that does, the best first. All, in their order, for nothing sought. */
export function findZones(zones: readonly Zone[], sought: string): FoundZone[] {
  const text = fold(sought);
  if (text === "") return zones.map((zone) => ({ zone, by: null }));
  const found: { zone: Zone; by: string | null; order: number }[] = [];
  for (const zone of zones) {
    let best: { name: ZoneName; order: number } | null = null;
    for (const name of zone.names) {
      const fits = fit(name.folded, text);
      const order = fits === null ? Number.POSITIVE_INFINITY : fits * 100_000 + name.rank;
      if (order < (best?.order ?? Number.POSITIVE_INFINITY)) best = { name, order };
    }
    if (best) found.push({ zone, by: fold(zone.id).includes(best.name.folded) || zone.note.includes(best.name.text) ? null : best.name.text, order: best.order });
  }
  return found.toSorted((a, b) => a.order - b.order);
}
