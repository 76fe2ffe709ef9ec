/** A person's record in Personio's own web application; null while the company's address of it is not known. */
export function recordLink(webAddress: string | null, externalId: string): string | null {
  return webAddress === null ? null : `${webAddress}/staff/details/${encodeURIComponent(externalId)}`;
}
