interface Element {
  name: string;
  /** The name of the element around it. */
  within: string;
  text: string;
}

const TOKEN = /<(?<close>\/)?(?<name>[A-Za-z][\w:-]*)(?<attributes>(?:\s+[\w:-]+="[^"<]*")*)\s*(?<empty>\/)?>|(?<text>[^<]+)/y;
const REFERENCE = /&(?:amp|lt|gt|quot|apos);/g;
const SIGNS: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** Reads the part of XML that drawings need, and no more. @throws Error for what is not well-formed */
export function elementsOf(xml: string): Element[] {
  if (IMPOSSIBLE.test(xml)) throw new Error("The document holds a character that XML can't.");
  const elements: Element[] = [];
  const open: Element[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(xml); match !== null; match = TOKEN.exec(xml)) {
    const { close, name = "", attributes = "", empty, text } = match.groups ?? {};
    if (`${attributes}${text ?? ""}`.replace(REFERENCE, "").includes("&")) throw new Error(`A bare ampersand in ${match[0]}.`);
    const around = open.at(-1);
    if (text !== undefined) {
      if (around) around.text += text.replace(REFERENCE, (reference) => SIGNS[reference] ?? "");
    } else if (close) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else.`);
    } else {
      const element = { name, within: around?.name ?? "", text: "" };
      elements.push(element);
      if (!empty) open.push(element);
    }
    if (TOKEN.lastIndex === xml.length) break;
  }
  if (TOKEN.lastIndex !== xml.length || open.length > 0) throw new Error(`The document breaks off after ${elements.length} elements.`);
  return elements;
}
