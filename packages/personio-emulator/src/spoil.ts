/** A row of the list on its way out. */
export interface Row {
  type: string;
  attributes: Record<string, { value: unknown }>;
}

/** The first row without an id, the second with a broken supervisor. */
export function spoilTwo(data: Row[]): void {
  const [first, second] = data;
  if (first?.attributes["id"]) first.attributes["id"].value = null;
  if (second) second.attributes["supervisor"] = { value: { type: "Employee", attributes: [] } };
}

/** Empty objects as PHP writes them. */
export function emptyObjects(data: Row[]): void {
  for (const [index, { attributes }] of data.entries()) {
    for (const key of ["supervisor", "department", "team", "office"]) {
      const attribute = attributes[key];
      if (attribute && attribute.value === null) attribute.value = index % 2 === 0 ? [] : "";
    }
  }
}

/** Days that aren't set, as an old database writes them. */
export function zeroDates(data: Row[]): void {
  for (const { attributes } of data) {
    for (const key of ["hire_date", "termination_date", "last_working_day"]) {
      const attribute = attributes[key];
      if (attribute && attribute.value === null) attribute.value = "0000-00-00T00:00:00+00:00";
    }
  }
}
