/**
 * The ids whose answer is yes: their own, or that of the id they defer to. Each id is asked once, without recursion, so
 * a chain may be 100,000 long; a circle answers no.
 */
export function answerUpwards(ids: Iterable<string>, ask: (id: string) => boolean | string): Set<string> {
  const answers = new Map<string, boolean>();
  for (const start of ids) {
    const path: string[] = [];
    let at: boolean | string = start;
    while (typeof at === "string") {
      const known = answers.get(at);
      if (known !== undefined) {
        at = known;
        break;
      }
      answers.set(at, false);
      path.push(at);
      at = ask(at);
    }
    for (const id of path) answers.set(id, at);
  }
  return new Set([...answers].filter(([, yes]) => yes).map(([id]) => id));
}
