import { LANGUAGES, LOCALES, type Language } from "@treeline/org/language";
import { rawTimeZones } from "@vvo/tzdb";
import cities from "./cities.json";
import { fold, type Zone, type ZoneName } from "./find-zone.ts";

/** Winter and summer, north and south. */
const SEASONS = [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)] as const;
const UTC = { name: "UTC", group: ["UTC", "GMT", "Etc/UTC", "Etc/GMT", "Zulu"], alternativeName: "Coordinated Universal Time", countryCode: null, mainCities: [], abbreviation: "UTC", dstAbbreviation: undefined, rawOffsetInMinutes: 0 };

/** What countries are called in speech, beside the names that Intl knows, by ISO 3166 code. */
const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  GB: ["Great Britain", "England", "Scotland", "Wales", "Großbritannien", "Schottland"],
  NL: ["Holland"],
  US: ["America", "Amerika"],
  CZ: ["Czech Republic", "Tschechische Republik"],
};

/** By size of the largest city. */
const ORDER = new Map(Object.keys(cities).map((zone, index) => [zone, index]));

/**
 * Every zone with all that people call it: the kept list of zones with their old names, clocks and countries, the browser's words for
 * these in every language, and GeoNames' cities. Loaded on demand only. `first` is the reader's own zone, the first among equals.
 */
export function loadZones(language: Language, first: string): Zone[] {
  const country = new Intl.DisplayNames(LOCALES[language], { type: "region" });
  const countries = LANGUAGES.flatMap((one) => (["long", "short"] as const).map((style) => new Intl.DisplayNames(LOCALES[one], { type: "region", style })));
  const zones = [...rawTimeZones, UTC].map(({ name: id, group, alternativeName, countryCode, mainCities, abbreviation, dstAbbreviation, rawOffsetInMinutes }): Zone => {
    const own = group.includes(first);
    const order = own ? 0 : 1 + Math.min(...group.map((one) => ORDER.get(one) ?? ORDER.size));
    const clocks = { en: [alternativeName, abbreviation, dstAbbreviation], de: clockNames(id, "de") };
    const names: ZoneName[] = [];
    const add = (rank: number, ...texts: readonly (string | undefined)[]) => names.push(...texts.filter((text) => text !== undefined).map((text) => ({ text, folded: fold(text), rank })));
    add(order, id, ...group, ...Object.values(clocks).flat(), ...offsets(rawOffsetInMinutes));
    if (countryCode !== null) add(order, ...countries.map((one) => one.of(countryCode)), ...(SPOKEN[countryCode] ?? []));
    add(own ? 0 : 1, ...mainCities);
    for (const zone of group) citiesOf(zone).forEach((city, index) => add(own ? 0 : index + 1, ...city));
    const clock = clocks[language][0] ?? alternativeName;
    return { id, note: [clock, countryCode === null ? undefined : country.of(countryCode)].filter((part) => part !== undefined).join(" · "), names };
  });
  return zones.toSorted((a, b) => Number(b.id === first) - Number(a.id === first) || (a.id < b.id ? -1 : 1));
}

const isZoneWithCities = (zone: string): zone is keyof typeof cities => zone in cities;

/** The names of each city, the largest city first. */
const citiesOf = (zone: string): string[][] => (isZoneWithCities(zone) ? cities[zone].split("|").map((names) => names.split(",")) : []);

/** What a language calls a zone's clock, the general name first: "Mitteleuropäische Zeit", "MEZ", "MESZ". Empty where the browser is too old to know the zone. */
function clockNames(timeZone: string, language: Language): string[] {
  try {
    const [general, short] = (["longGeneric", "short"] as const).map((timeZoneName) => new Intl.DateTimeFormat(LOCALES[language], { timeZone, timeZoneName }));
    const name = (format: Intl.DateTimeFormat | undefined, at: number) => format?.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? "";
    return [name(general, SEASONS[0]), ...SEASONS.map((at) => name(short, at))].filter((text) => text !== "");
  } catch {
    return [];
  }
}

/** As they are typed: "+05:30", "UTC+5:30", "GMT+5:30". */
function offsets(minutes: number): string[] {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const sign = minutes < 0 ? "-" : "+";
  const short = `${sign}${hours}${rest === 0 ? "" : `:${rest}`}`;
  return [`${sign}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`, short, `UTC${short}`, `GMT${short}`];
}
