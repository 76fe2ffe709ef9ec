import { expect, test } from "vitest";
import { plannedText, sentencesOf, sentenceText } from "./describe.ts";
import { inWords, seatsInWords } from "./line-words.ts";
import { compareStates, type SeatState } from "./lines.ts";
import { compareVacant } from "./seat-notes.ts";

const NAMES = ["Ana Souza", "Ben Ade", "Cleo Roy", "Dan Wu", "Eva Lind", "Finn Bo"];
const seat = (name: string, manager: string | null, more: Partial<SeatState> = {}): SeatState => ({
  personId: name, managerId: manager, seat: "person", name, title: "Engineer", email: null, startDate: null, picture: null, hidden: false, ...more,
});
const vacant = (name: string, manager: string | null): SeatState => seat(name, manager, { seat: "vacant", name: null });
const team = (size: number, manager: string): SeatState[] => Array.from({ length: size }, (_, index) => seat(`${manager}'s ${index}`, manager));
const told = (before: SeatState[], after: SeatState[]): string[] => sentencesOf(inWords(compareStates(before, after), "en"), seatsInWords(compareVacant(before, after), "en")).map((one) => sentenceText(one, "en"));

const kim = seat("Kim Lee", null);
const lee = seat("Lee Chan", null);
const move = (people: SeatState[], managerId: string | null): SeatState[] => people.map((one) => ({ ...one, managerId }));

test("[H6] a manager who moves with everybody below is told as the team", () => {
  const below = [...team(8, "Priya Raman"), ...team(4, "Priya Raman's 0")];
  expect(told([kim, lee, seat("Priya Raman", "Kim Lee"), ...below], [kim, lee, seat("Priya Raman", "Lee Chan"), ...below]))
    .toEqual(["Priya Raman's team (12) moved from Kim Lee to Lee Chan."]);
});

test("[H6] who moves between the same managers is told together: a few by name, the rest as more", () => {
  const three = NAMES.slice(0, 3).map((name) => seat(name, "Kim Lee"));
  expect(told([kim, lee, ...three], [kim, lee, ...move(three, "Lee Chan")])).toEqual(["Ana Souza, Ben Ade and Cleo Roy moved from Kim Lee to Lee Chan."]);
  const twelve = team(12, "Kim Lee");
  expect(told([kim, lee, ...twelve], [kim, lee, ...move(twelve, "Lee Chan")])).toEqual(["Kim Lee's 0, Kim Lee's 1, Kim Lee's 2 and 9 more moved from Kim Lee to Lee Chan."]);
});

test("[H6] several teams are told one by one, more than two together", () => {
  const managers = NAMES.slice(0, 3).map((name) => seat(name, "Kim Lee"));
  const below = managers.flatMap(({ personId }) => team(2, personId));
  expect(told([kim, lee, ...managers, ...below], [kim, lee, ...move(managers.slice(0, 2), "Lee Chan"), ...managers.slice(2), ...below]))
    .toEqual(["Ana Souza's team (2) moved from Kim Lee to Lee Chan.", "Ben Ade's team (2) moved from Kim Lee to Lee Chan."]);
  expect(told([kim, lee, ...managers, ...below], [kim, lee, ...move(managers, "Lee Chan"), ...below]))
    .toEqual(["Ana Souza, Ben Ade and Cleo Roy, with their teams (9 people), moved from Kim Lee to Lee Chan."]);
});

test("[H6] a first and a lost manager", () => {
  const nina = seat("Nina Ito", "Kim Lee");
  expect(told([kim, nina], [kim, ...move([nina], null)])).toEqual(["Nina Ito no longer has a manager (was Kim Lee)."]);
  expect(told([kim, ...move([nina], null)], [kim, nina])).toEqual(["Nina Ito now reports to Kim Lee."]);
});

test("[H7] joiners: two one by one, up to four by name, the rest as others", () => {
  const joiners = NAMES.map((name) => seat(name, "Kim Lee", { title: "Designer" }));
  expect(told([kim], [kim, ...joiners.slice(0, 1)])).toEqual(["Ana Souza joined as Designer under Kim Lee."]);
  expect(told([kim], [kim, seat("Ana Souza", null, { title: null })])).toEqual(["Ana Souza joined."]);
  expect(told([kim], [kim, ...joiners.slice(0, 4)])).toEqual(["Ana Souza, Ben Ade, Cleo Roy and Dan Wu joined."]);
  expect(told([kim], [kim, ...joiners])).toEqual(["Ana Souza, Ben Ade, Cleo Roy and 3 more joined."]);
});

test("[H7] leavers, and who now reports to a vacant seat", () => {
  const kofi = seat("Kofi Mensah", "Kim Lee");
  const below = team(3, "Kofi Mensah");
  expect(told([kim, kofi, ...below, seat("Ana Souza", "Kim Lee")], [kim, vacant("Kofi Mensah", "Kim Lee"), ...below]))
    .toEqual(["Kofi Mensah left; 3 people now report to a vacant seat.", "Ana Souza left."]);
  expect(told([kim, ...NAMES.map((name) => seat(name, "Kim Lee"))], [kim])).toEqual(["Ana Souza, Ben Ade, Cleo Roy and 3 more left."]);
});

test("[H8] values: up to three one by one, more by number", () => {
  const few = (more: Partial<SeatState>): SeatState[] => [seat("Nina Ito", null, more)];
  const empty = { title: null, email: null, startDate: null, picture: null };
  const full = { title: "Principal Engineer", email: "n@x", startDate: "2026-05-01", picture: "a" };
  expect(told(few({}), few({ title: "Principal Engineer" }))).toEqual(["Nina Ito is now Principal Engineer (was Engineer)."]);
  expect(told(few({}), few({ name: "Nina Berg" }))).toEqual(["Nina Ito is now called Nina Berg."]);
  expect(told(few(empty), few(full))).toEqual([
    "Nina Ito is now Principal Engineer.", "Nina Ito's start date is now 1 May 2026.", "Nina Ito has a new e-mail address.", "Nina Ito has a new picture.",
  ]);
  expect(told(few(full), few(empty))).toEqual([
    "Nina Ito no longer has a title (was Principal Engineer).", "Nina Ito no longer has a start date (was 1 May 2026).",
    "Nina Ito no longer has an e-mail address.", "Nina Ito no longer has a picture.",
  ]);
  const many = (count: number, more: Partial<SeatState>): SeatState[] => team(count, "Kim Lee").map((one) => ({ ...one, ...more }));
  expect(told([kim, ...many(7, {})], [kim, ...many(7, { title: "Lead" })])).toEqual(["Kim Lee's 0, Kim Lee's 1, Kim Lee's 2 and 4 more have a new title."]);
  expect(told([kim, ...many(7, {})], [kim, ...many(7, { title: null })])).toEqual(["Kim Lee's 0, Kim Lee's 1, Kim Lee's 2 and 4 more no longer have a title."]);
});

test("[H8] hidden and shown again", () => {
  const some = (hidden: boolean): SeatState[] => NAMES.slice(0, 2).map((name) => seat(name, "Kim Lee", { hidden }));
  expect(told([kim, ...some(false)], [kim, ...some(true)])).toEqual(["Hidden from the chart: Ana Souza and Ben Ade."]);
  expect(told([kim, ...some(true)], [kim, ...some(false)])).toEqual(["Back on the chart: Ana Souza and Ben Ade."]);
});

test("[H9] moves, joins, leaves, values, in that order", () => {
  const before = [kim, lee, seat("Ana Souza", "Kim Lee"), seat("Ben Ade", "Kim Lee"), seat("Cleo Roy", "Kim Lee")];
  const after = [kim, lee, seat("Ana Souza", "Lee Chan"), seat("Ben Ade", "Kim Lee", { title: "Lead" }), seat("Dan Wu", "Kim Lee")];
  expect(told(before, after)).toEqual([
    "Ana Souza moved from Kim Lee to Lee Chan.", "Dan Wu joined as Engineer under Kim Lee.", "Cleo Roy left.", "Ben Ade is now Lead (was Engineer).",
  ]);
});

test("[H9] many moves are told by the largest, and at most 20 sentences tell a change", () => {
  const managers = Array.from({ length: 40 }, (_, index) => seat(`Manager ${index}`, null));
  const below = managers.flatMap(({ personId }, index) => team(index === 30 ? 4 : 1, personId));
  const moved = below.map((one) => ({ ...one, managerId: "Kim Lee" }));
  const moves = told([kim, ...managers, ...below], [kim, ...managers, ...moved]);
  expect(moves).toHaveLength(11);
  expect([moves[0], moves[10]]).toEqual(["Manager 30's 0, Manager 30's 1, Manager 30's 2 and Manager 30's 3 moved from Manager 30 to Kim Lee.", "30 more people moved, among them Manager 9's 0, Manager 10's 0 and Manager 11's 0."]);

  const other = { title: "Lead", startDate: "2026-05-01", email: "x@x", picture: "b" };
  const gone = NAMES.map((name) => seat(name, "Kim Lee"));
  const without = [kim, ...managers, ...below, ...gone, ...gone.flatMap(({ personId }) => team(1, personId))];
  const values = ["a", "b", "c"].map((name) => seat(name, "Kim Lee"));
  const all = told([...without, ...values], [
    kim, ...managers, ...moved, ...gone.map(({ personId }) => vacant(personId, "Kim Lee")), ...gone.flatMap(({ personId }) => team(1, personId)),
    ...values.map((one) => ({ ...one, ...other })),
  ]);
  expect(all).toHaveLength(20);
  expect(all.at(-1)).toBe("… and 10 other changes.");
});

test("[H10] an erased name is somebody's", () => {
  expect(told([kim, seat("x", "Kim Lee", { name: null })], [kim])).toEqual(["Somebody left."]);
  expect(told([kim, lee, seat("x", "Kim Lee", { name: null })], [{ ...kim, name: null }, lee, seat("x", "Lee Chan", { name: null })]).slice(0, 1))
    .toEqual(["Somebody moved from Kim Lee to Lee Chan."]);
});

test("[H11] what waits is told as what would happen", () => {
  const [ana, ben, cleo] = NAMES.map((name) => seat(name, "Kim Lee"));
  if (!ana || !ben || !cleo) throw new Error("three names are needed");
  const before = [kim, lee, ana, ben, cleo, seat("Dan Wu", "Cleo Roy")];
  const after = [kim, lee, { ...ana, managerId: "Lee Chan" }, { ...ben, title: "Lead" }, vacant("Cleo Roy", "Kim Lee"), seat("Dan Wu", "Cleo Roy"), seat("Eva Lind", "Kim Lee")];
  expect(sentencesOf(inWords(compareStates(before, after), "en")).map((one) => plannedText(one, "en"))).toEqual([
    "Ana Souza would move from Kim Lee to Lee Chan.",
    "Eva Lind would join as Engineer under Kim Lee.",
    "Cleo Roy would leave; 1 person would report to a vacant seat.",
    "Ben Ade would be Lead (now Engineer).",
  ]);
});

test("[H12] case S24: who is at the top by a member's word is named, and from under whom", () => {
  const word = { managerReason: "confirmed" as const };
  const nina = seat("Nina Ito", null, { managerReason: "none" });
  expect(told([nina], [seat("Nina Ito", null, word)])).toEqual(["Nina Ito is at the top of the chart."]);
  expect(told([kim, seat("Nina Ito", "Kim Lee")], [kim, seat("Nina Ito", null, word)])).toEqual(["Nina Ito is at the top of the chart (was under Kim Lee)."]);
  expect(told([seat("Nina Ito", null, word)], [nina])).toEqual(["Nina Ito is no longer set as the top of the chart."]);
  expect(told([kim, seat("Nina Ito", null, word)], [kim, seat("Nina Ito", "Kim Lee")])).toEqual(["Nina Ito now reports to Kim Lee."]);
});

test("[H13] case S24: vacant seats that appear, move, are renamed or go are told by title", () => {
  const open = (name: string, manager: string | null, title: string | null) => seat(name, manager, { seat: "vacant", name: null, title });
  const under = seat("Ana Souza", "x");
  expect(told([kim, under], [kim, open("x", "Kim Lee", "Head of Sales"), under])).toEqual(["The vacant seat Head of Sales is on the chart: the manager has left, and people report there."]);
  expect(told([kim, open("x", "Kim Lee", "Head of Sales")], [kim])).toEqual(["The vacant seat Head of Sales is gone: nobody reports there any more."]);
  expect(told([kim, open("x", null, null)], [kim])).toEqual(["A vacant seat is gone: nobody reports there any more."]);
  expect(told([kim, lee, open("x", "Kim Lee", "Head of Sales")], [kim, lee, open("x", "Lee Chan", "Head of Sales")])).toEqual(["The vacant seat Head of Sales moved from Kim Lee to Lee Chan."]);
  expect(told([kim, open("x", "Kim Lee", "Head of Sales")], [kim, open("x", "Kim Lee", "Sales Lead")])).toEqual(["The vacant seat Head of Sales is now called Sales Lead."]);
  const many = ["A", "B", "C", "D", "E"].map((title) => open(title, "Kim Lee", title));
  expect(told([kim, ...many], [kim])).toEqual(["The vacant seats A, B, C and 2 more are gone: nobody reports there any more."]);
  expect(told([kim, lee, ...many], [kim, lee, ...many.map((one) => ({ ...one, managerId: "Lee Chan" }))])).toEqual(["The vacant seats A, B, C and 2 more moved to another manager."]);
});
