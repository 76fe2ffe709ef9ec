import type { ChartColumns } from "@treeline/org/chart/chart-columns";

/** A person as the peers' examples have them. */
export interface Person {
  id: string;
  parentId: string | null;
  name: string;
  title: string;
  /** An address; null for who has no picture. */
  photo: string | null;
}

/** As the server of this bench tells it. */
export interface Listed extends Omit<Person, "photo"> {
  /** Which one; null for who has none. */
  picture: number | null;
}

/** The generated company, as the product's own bytes and as a list. */
export interface Company {
  bytes: Uint8Array<ArrayBuffer>;
  people: Person[];
  photoOf(columns: Pick<ChartColumns, "pictured" | "pictures">, row: number): string | null;
}

const FACES = 96;

/** From a server, as data URLs, or nobody's. */
export type Photos = "served" | "inside" | "none";

export async function loadCompany(size: number, from: Photos): Promise<Company> {
  const response = await fetch(`/chart-${size}.bin`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const photos = await Promise.all(Array.from({ length: FACES }, (_, at) => loadPhoto(`/face-${at}.jpg`, from)));
  const photoAt = (picture: number | null) => (picture === null || from === "none" ? null : (photos[picture % FACES] ?? null));
  // As JSON, so that no side's own reading is warm before the clock runs.
  const listed: Listed[] = await (await fetch(`/people-${size}.json`)).json();
  const people = listed.map(({ picture, ...person }): Person => ({ ...person, photo: photoAt(picture) }));
  return { bytes, people, photoOf: ({ pictured, pictures }, row) => photoAt(pictured[row] === 1 ? (pictures[row] ?? 0) : null) };
}

/** Its address once it has been decoded, so that nobody waits for pictures on the clock. */
async function loadPhoto(address: string, from: Photos): Promise<string> {
  const photo = from === "inside" ? await asDataUrl(address) : address;
  const image = new Image();
  image.src = photo;
  await image.decode();
  kept.push(image);
  return photo;
}

const kept: HTMLImageElement[] = [];

/** The pictures that have come, by address. */
export const decodedPhotos = () => new Map(kept.map((image) => [image.getAttribute("src"), image]));

async function asDataUrl(address: string): Promise<string> {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  return `data:image/jpeg;base64,${btoa(String.fromCharCode(...bytes))}`;
}

/** The peers draw one tree: whoever has no manager hangs below this. */
export const TOP: Person = { id: "top", parentId: null, name: "Company", title: "", photo: null };
export const belowTop = (people: readonly Person[]): Person[] => [TOP, ...people.map((person) => ({ ...person, parentId: person.parentId ?? TOP.id }))];

/** 0 for who has no manager. */
export function levelsOf(people: readonly Person[]): Map<string, number> {
  const levels = new Map<string, number>();
  // A manager comes before the reports.
  for (const { id, parentId } of people) levels.set(id, parentId === null ? 0 : (levels.get(parentId) ?? 0) + 1);
  return levels;
}
