/** Texts that repeat: each once, the commonest first, and of every value its place among them. */
export interface Dictionary {
  texts: string[];
  places: Int32Array;
}

export function makeDictionary(values: readonly string[]): Dictionary {
  const { texts, places } = numbered(values);
  const counts = new Int32Array(texts.length);
  for (const place of places) counts[place] = (counts[place] ?? 0) + 1;
  const order = texts.map((_, place) => place).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  return reordered({ texts, places }, order);
}

/** The same, with the texts in the order of their letters. */
export function makeSortedDictionary(values: readonly string[]): Dictionary {
  const { texts, places } = numbered(values);
  const order = texts.map((_, place) => place).sort((a, b) => ((texts[a] ?? "") < (texts[b] ?? "") ? -1 : 1));
  return reordered({ texts, places }, order);
}

/** In the order in which they come. */
function numbered(values: readonly string[]): Dictionary {
  const known = new Map<string, number>();
  const places = new Int32Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? "";
    let place = known.get(value);
    if (place === undefined) known.set(value, (place = known.size));
    places[at] = place;
  }
  return { texts: [...known.keys()], places };
}

function reordered({ texts, places }: Dictionary, order: readonly number[]): Dictionary {
  const placeOf = new Int32Array(order.length);
  order.forEach((before, place) => { placeOf[before] = place; });
  return { texts: order.map((before) => texts[before] ?? ""), places: places.map((before) => placeOf[before] ?? 0) };
}
