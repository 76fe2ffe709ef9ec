/** How many records of the HRIS findings speak of, each once; a row that names nobody is one record. */
export function countRecords(findings: readonly { people: readonly { externalId: string }[] }[]): number {
  const known = new Set(findings.flatMap(({ people }) => people.map(({ externalId }) => externalId)));
  return known.size + findings.filter(({ people }) => people.length === 0).length;
}
