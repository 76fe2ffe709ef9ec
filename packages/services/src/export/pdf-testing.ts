import { inflateSync } from "node:zlib";

export interface ReadPdf {
  /** Width and height of each, in points. */
  pages: number[][];
  fonts: { name: string; embedded: boolean }[];
  images: number;
  /** All words, in the order of drawing, a line each piece. */
  text: string;
}

/** Reads what pdfkit writes, as a reader of PDFs would. */
export function readPdf(bytes: Buffer): ReadPdf {
  const raw = bytes.toString("latin1");
  if (!raw.startsWith("%PDF-") || !raw.trimEnd().endsWith("%%EOF")) throw new Error("This is no PDF.");
  const objects = new Map([...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = "", body = ""]) => [id, body]));
  const bodies = [...objects.values()];
  const at = (body: string, key: string): string => objects.get(new RegExp(`/${key} \\[?\\s*(\\d+) 0 R`).exec(body)?.[1] ?? "") ?? "";
  const fonts = bodies.filter((body) => /\/Subtype \/Type0/.test(body));
  const pages = bodies.filter((body) => /\/Type \/Page\b/.test(body));
  return {
    pages: pages.map((body) => (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(body) ?? []).slice(1).map(Number)),
    fonts: fonts.map((body) => ({ name: /\/BaseFont \/(\S+)/.exec(body)?.[1] ?? "", embedded: /\/FontFile[23] /.test(at(at(body, "DescendantFonts"), "FontDescriptor")) })),
    images: bodies.filter((body) => /\/Subtype \/Image/.test(body)).length,
    text: pages.map((body) => wordsOf(streamOf(at(body, "Contents")), lettersOf(body, objects, at))).join("\n"),
  };
}

function streamOf(body: string): string {
  const [, data = ""] = /stream\n([\s\S]*)\nendstream/.exec(body) ?? [];
  return /\/FlateDecode/.test(body) ? inflateSync(Buffer.from(data, "latin1")).toString("latin1") : data;
}

/** By a page's name of a font: which letters its codes stand for. */
function lettersOf(page: string, objects: ReadonlyMap<string, string>, at: (body: string, key: string) => string): Map<string, string[]> {
  const resources = at(page, "Resources");
  return new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => {
    const map = streamOf(at(objects.get(id) ?? "", "ToUnicode"));
    const rows = [...map.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[([^\]]*)\]/gi)].flatMap(([, list = ""]) => [...list.matchAll(/<([0-9a-f ]*)>/gi)].map(([, hex = ""]) => Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le")));
    return [name, rows];
  }));
}

function wordsOf(content: string, fonts: ReadonlyMap<string, string[]>): string {
  let font: string[] = [];
  const lines: string[] = [];
  for (const [, name, shown = ""] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? [];
    else lines.push([...shown.matchAll(/<([0-9a-f]*)>/g)].map(([, hex = ""]) => (hex.match(/.{4}/g) ?? []).map((code) => font[Number.parseInt(code, 16)] ?? "").join("")).join(""));
  }
  return lines.join("\n");
}
