import { expect, test } from "vitest";
import { findZones, fold } from "./find-zone.ts";
import { loadZones } from "./load-zones.ts";

const zones = loadZones("en", "Europe/Berlin");
const first = (sought: string) => findZones(zones, sought)[0];

test.each([
  ["Vienna", "Europe/Vienna"], ["Wien", "Europe/Vienna"], ["Österreich", "Europe/Vienna"], ["Austria", "Europe/Vienna"],
  ["Köln", "Europe/Berlin"], ["koeln", "Europe/Berlin"], ["Cologne", "Europe/Berlin"], ["Munich", "Europe/Berlin"], ["münchen", "Europe/Berlin"],
  ["muenchen", "Europe/Berlin"], ["Osnabrück", "Europe/Berlin"], ["Deutschland", "Europe/Berlin"], ["MEZ", "Europe/Berlin"], ["CET", "Europe/Berlin"],
  ["New York", "America/New_York"], ["new_york", "America/New_York"], ["Eastern Time", "America/New_York"], ["Ostküstenzeit", "America/New_York"],
  ["EST", "America/New_York"], ["US/Eastern", "America/New_York"], ["Detroit", "America/New_York"], ["San Francisco", "America/Los_Angeles"],
  ["India", "Asia/Kolkata"], ["Indien", "Asia/Kolkata"], ["Calcutta", "Asia/Kolkata"], ["Kalkutta", "Asia/Kolkata"], ["Kolkata", "Asia/Kolkata"],
  ["Asia/Calcutta", "Asia/Kolkata"], ["Bombay", "Asia/Kolkata"], ["Bangalore", "Asia/Kolkata"], ["Kiev", "Europe/Kyiv"], ["Kyiv", "Europe/Kyiv"],
  ["Kiew", "Europe/Kyiv"], ["Europe/Kiev", "Europe/Kyiv"], ["Saigon", "Asia/Ho_Chi_Minh"], ["Rangoon", "Asia/Yangon"], ["Mailand", "Europe/Rome"],
  ["Genf", "Europe/Zurich"], ["Geneva", "Europe/Zurich"], ["Zug", "Europe/Zurich"], ["Kathmandu", "Asia/Kathmandu"], ["+5:45", "Asia/Kathmandu"], ["UTC+5:45", "Asia/Kathmandu"],
  ["UTC", "UTC"], ["Zulu", "UTC"], ["Großbritannien", "Europe/London"], ["UK", "Europe/London"], ["USA", "America/New_York"], ["United Kingdom", "Europe/London"], ["London", "Europe/London"], ["Frankfurt", "Europe/Berlin"],
  ["Birmingham", "Europe/London"], ["  são   paulo ", "America/Sao_Paulo"], ["Peking", "Asia/Shanghai"], ["Auckland", "Pacific/Auckland"], ["Neuseeland", "Pacific/Auckland"],
])("case D3: %s finds %s first", (sought, zone) => {
  expect(first(sought)?.zone.id).toBe(zone);
});

test("case D3: a zone says by which name it was found, unless its own says so", () => {
  expect([first("Bombay")?.by, first("Köln")?.by, first("koeln")?.by, first("Berlin")?.by, first("Germany")?.by]).toEqual(["Bombay", "Köln", "Köln", null, null]);
});

test("case D3: the reader's own zone is the first of those that are called alike", () => {
  expect(findZones(loadZones("en", "Europe/Vienna"), "CET")[0]?.zone.id).toBe("Europe/Vienna");
  expect(findZones(loadZones("de", "Asia/Calcutta"), "")[0]?.zone.note).not.toBe("");
});

test("case D3: nothing sought lists every zone, and nonsense finds none", () => {
  expect(findZones(zones, " ")).toHaveLength(zones.length);
  expect(findZones(zones, "Atlantis an der Isar")).toEqual([]);
  expect(findZones(zones, "x".repeat(10_000))).toEqual([]);
});

test("case D3: every zone that this machine knows is found by its name", () => {
  const lost = Intl.supportedValuesOf("timeZone").filter((zone) => findZones(zones, zone).length === 0);
  expect(lost).toEqual([]);
});

test("case D3: a zone's note is in the reader's language", () => {
  const german = loadZones("de", "Europe/Berlin").find(({ id }) => id === "America/New_York");
  expect(german?.note).toBe("Nordamerikanische Ostküstenzeit · Vereinigte Staaten");
});

test("case D3: umlauts and digraphs are equal", () => {
  expect([fold("Köln"), fold("Koeln"), fold("GROẞ"), fold("America/New_York")]).toEqual(["koln", "koln", "gross", "america new york"]);
});
