import type { LineField, PlanLine } from "./lines.ts";
import type { Sentence, ToldField } from "./sentence.ts";
import { namesOf, sentence } from "./tell.ts";

const FIELDS: ToldField[] = ["name", "title", "startDate", "email", "picture"];
const FEW = 3;

interface Value {
  line: PlanLine;
  from: string | null;
  to: string | null;
}

/** New values of people who stay: up to three of a field one by one, more of them counted. */
export function tellValues(lines: readonly PlanLine[]): Sentence[] {
  const changed = lines.filter(({ kind }) => kind === "changed");
  return [...FIELDS.flatMap((field) => tellField(field, valuesOf(changed, field))), ...tellHidden(valuesOf(changed, "hidden"))];
}

function tellField(field: ToldField, values: Value[]): Sentence[] {
  if (values.length <= FEW) {
    return values.map(({ line, from, to }) => sentence([line], { kind: "value", field, name: line.name, from, to }));
  }
  const filled = values.filter(({ to }) => to !== null).map(({ line }) => line);
  const emptied = values.filter(({ to }) => to === null).map(({ line }) => line);
  return [
    ...(filled.length === 0 ? [] : [sentence(filled, { kind: "values", field, who: namesOf(filled) })]),
    ...(emptied.length === 0 ? [] : [sentence(emptied, { kind: "emptied", field, who: namesOf(emptied) })]),
  ];
}

function tellHidden(values: Value[]): Sentence[] {
  const kinds = [["hidden", values.filter(({ to }) => to !== null)], ["shown", values.filter(({ to }) => to === null)]] as const;
  return kinds.flatMap(([kind, some]) => {
    const lines = some.map(({ line }) => line);
    return lines.length === 0 ? [] : [sentence(lines, { kind, who: namesOf(lines) })];
  });
}

function valuesOf(lines: readonly PlanLine[], field: LineField): Value[] {
  return lines.flatMap((line) => line.fields.filter((one) => one.field === field).map(({ from, to }) => ({ line, from, to })));
}
