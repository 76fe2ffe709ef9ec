/** The ten keys that Treeline asks Personio for, and no others (`id` comes by itself). */
export const PERSONIO_FIELDS = [
  {
    key: "first_name",
    label: { en: "First name", de: "Vorname" },
    reason: { en: "The name on the card. Treeline can't import without it.", de: "Der Name auf der Karte. Ohne ihn kann Treeline nicht importieren." },
    withoutIt: { en: "Nobody has a name, so Treeline can't import.", de: "Niemand hat einen Namen, deshalb kann Treeline nicht importieren." },
  },
  {
    key: "last_name",
    label: { en: "Last name", de: "Nachname" },
    reason: { en: "The name on the card. Treeline can't import without it.", de: "Der Name auf der Karte. Ohne ihn kann Treeline nicht importieren." },
    withoutIt: { en: "Nobody has a full name, so Treeline can't import.", de: "Niemand hat einen vollständigen Namen, deshalb kann Treeline nicht importieren." },
  },
  {
    key: "preferred_name",
    label: { en: "Name (preferred)", de: "Bevorzugter Name" },
    reason: { en: "The name a colleague goes by, shown instead of the legal one.", de: "Der Name, unter dem jemand bekannt ist; er steht anstelle des amtlichen." },
    withoutIt: { en: "Everybody is shown by first and last name.", de: "Alle werden mit Vor- und Nachnamen gezeigt." },
  },
  {
    key: "email",
    label: { en: "Email", de: "E-Mail" },
    reason: { en: "Colleagues can write to each other from a profile.", de: "Aus einem Profil heraus kann man einander schreiben." },
    withoutIt: { en: "Profiles show no e-mail address.", de: "Profile zeigen keine E-Mail-Adresse." },
  },
  {
    key: "position",
    label: { en: "Position", de: "Position" },
    reason: { en: "The title on the card.", de: "Die Position auf der Karte." },
    withoutIt: { en: "Cards show no title.", de: "Karten zeigen keine Position." },
  },
  {
    key: "supervisor",
    label: { en: "Supervisor", de: "Vorgesetzte/r" },
    also: { de: "Führungskraft" },
    reason: { en: "Who reports to whom: it builds the chart.", de: "Wer an wen berichtet: Daraus entsteht das Organigramm." },
    withoutIt: { en: "Everyone is unplaced, and you place people by hand.", de: "Alle sind ohne Platz, und Sie ordnen sie von Hand zu." },
  },
  {
    key: "hire_date",
    label: { en: "Hire date", de: "Eintrittsdatum" },
    also: { de: "Anstelldatum" },
    reason: { en: "The start date on a profile; keeps future joiners off the chart until their first day.", de: "Das Eintrittsdatum im Profil; wer erst später anfängt, ist bis zum ersten Tag nicht im Organigramm." },
    withoutIt: { en: "Profiles show no start date, and future joiners may show before their first day.", de: "Profile zeigen kein Eintrittsdatum, und wer erst später anfängt, ist vielleicht schon vor dem ersten Tag zu sehen." },
  },
  {
    key: "profile_picture",
    label: { en: "Profile Picture", de: "Profilbild" },
    reason: { en: "The picture on the card.", de: "Das Bild auf der Karte." },
    withoutIt: { en: "Cards show initials instead of pictures.", de: "Karten zeigen Initialen statt Bildern." },
  },
  {
    key: "status",
    label: { en: "Status", de: "Status" },
    reason: { en: "Keeps former colleagues off the chart. Read to decide, never stored.", de: "Hält Ausgeschiedene aus dem Organigramm heraus. Wird gelesen, um zu entscheiden, und nie gespeichert." },
    withoutIt: { en: "Former colleagues may show.", de: "Ausgeschiedene sind vielleicht noch zu sehen." },
  },
  {
    key: "termination_date",
    label: { en: "Termination date", de: "Austrittsdatum" },
    also: { de: "Ende des Arbeitsverhältnisses" },
    reason: { en: "Takes a colleague off the chart after the last day. Read to decide, never stored.", de: "Nimmt jemanden nach dem letzten Tag aus dem Organigramm. Wird gelesen, um zu entscheiden, und nie gespeichert." },
    withoutIt: { en: "Leavers show until Personio marks them as inactive.", de: "Ausgeschiedene sind zu sehen, bis Personio sie als inaktiv führt." },
  },
] as const satisfies readonly PersonioField[];

export type PersonioKey = (typeof PERSONIO_FIELDS)[number]["key"];

export const PERSONIO_KEYS: readonly PersonioKey[] = PERSONIO_FIELDS.map(({ key }) => key);

export interface PersonioField {
  key: string;
  label: Text;
  /** What some accounts call it instead. */
  also?: Partial<Text>;
  /** What Treeline needs it for. */
  reason: Text;
  withoutIt: Text;
}

/** In each language that people read. */
interface Text {
  en: string;
  de: string;
}
