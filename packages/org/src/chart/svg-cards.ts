import { labelOf, type CardLook } from "./card-look.ts";
import { hueOf, initialsOf } from "./initials.ts";
import { INK, inkOfHue } from "./ink.ts";
import { round, type Lettering } from "./lettering.ts";
import type { Drawing } from "./svg.ts";
import { xmlText } from "./xml.ts";

/** Draws cards one by one. What many of them show is written once: frames and rounds by the document, a title's shape and a picture here. */
export class SvgCards {
  readonly #drawing: Drawing;
  readonly #look: CardLook;
  readonly #lettering: Lettering;
  readonly #titles = new Map<string, { line: string; escaped: string }>();
  /** By the end of their address, which tells all but very few apart. */
  readonly #pictures = new Map<string, { picture: string; id: number }>();
  readonly #hues = new Set<number>();

  constructor(drawing: Drawing, look: CardLook, lettering: Lettering) {
    this.#drawing = drawing;
    this.#look = look;
    this.#lettering = lettering;
  }

  /** Of the rounds that were drawn. */
  hues(): number[] {
    return [...this.#hues].sort((a, b) => a - b);
  }

  /** Its origin is where the name begins. In pieces: to put a picture into a larger text would copy it. */
  draw(row: number, pieces: string[]): void {
    const { columns, forest, boxes, language } = this.#drawing;
    const { left, name: { size, y, alone }, room } = this.#look;
    const { name, title } = labelOf(columns, row, language);
    const vacant = columns.vacant[row] === 1;
    const titled = title === null ? null : this.#title(title);
    const direct = forest.directCount[row] ?? 0;
    const told = titled === null ? xmlText(name) : `${xmlText(name)}\n${titled.escaped}`;
    const head = `<g transform="translate(${round((boxes.x[row] ?? 0) + left)} ${round((boxes.y[row] ?? 0) + y)})"><title>${told}</title>`;
    const written = this.#lettering({ text: name, x: 0, y: titled === null ? alone - y : 0, size, bold: true, ink: vacant ? INK.dimmed : INK.text, room, style: vacant ? "d" : "" });
    const words = `${written}${titled?.line ?? ""}${direct === 0 ? "" : this.#pill(direct)}</g>\n`;
    const picture = vacant ? null : this.#drawing.pictureOf(row);
    if (vacant) pieces.push(`${head}<use href="#v"/>${words}`);
    else if (picture === null) pieces.push(`${head}${this.#initials(name)}${words}`);
    else this.#frame(picture, `${head}<use href="#c"/>`, words, pieces);
  }

  #title(text: string): { line: string; escaped: string } {
    const known = this.#titles.get(text);
    if (known !== undefined) return known;
    const { title: { size, y }, name, room } = this.#look;
    const line = this.#lettering({ text, x: 0, y: y - name.y, size, bold: false, ink: INK.dimmed, room, style: "t" });
    const titled = { line, escaped: xmlText(text) };
    this.#titles.set(text, titled);
    return titled;
  }

  /** With the frame. */
  #initials(name: string): string {
    const { left, face, initials: { size, y }, name: { y: origin } } = this.#look;
    const hue = hueOf(name);
    this.#hues.add(hue);
    const line = { text: initialsOf(name), x: face.x - left, y: y - origin, size, bold: true, ink: inkOfHue(hue).front, room: 2 * face.radius, centred: true, style: `i h${hue}` };
    return `<use href="#h${hue}"/>${this.#lettering(line)}`;
  }

  #frame(picture: string, head: string, words: string, pieces: string[]): void {
    const end = picture.slice(-64);
    const known = this.#pictures.get(end);
    if (known?.picture === picture) {
      pieces.push(`${head}<use href="#i${known.id}"/>${words}`);
      return;
    }
    const { left, face: { x, y, radius }, name: { y: origin } } = this.#look;
    const id = this.#pictures.size;
    if (known === undefined) this.#pictures.set(end, { picture, id });
    const named = known === undefined ? ` id="i${id}"` : "";
    pieces.push(`${head}<image href="`, picture, `"${named} x="${x - left - radius}" y="${y - origin - radius}" width="${2 * radius}" height="${2 * radius}" clip-path="url(#r)" preserveAspectRatio="xMidYMid slice"/>${words}`);
  }

  #pill(direct: number): string {
    const { left, name, pill: { size, y } } = this.#look;
    const middle = this.#drawing.boxes.measures.card.width / 2;
    return `<use href="#p"/>${this.#lettering({ text: String(direct), x: middle - left, y: y - name.y, size, bold: true, ink: INK.dimmed, room: 4 * size, centred: true, style: "n" })}`;
  }
}
