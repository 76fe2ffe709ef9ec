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

  /** Its origin is where the name begins. */
  draw(row: number): string {
    const { columns, forest, boxes, language } = this.#drawing;
    const { left, name: { size, y, alone }, room } = this.#look;
    const { name, title } = labelOf(columns, row, language);
    const vacant = columns.vacant[row] === 1;
    const titled = title === null ? null : this.#title(title);
    const direct = forest.directCount[row] ?? 0;
    const written = this.#lettering({ text: name, x: 0, y: titled === null ? alone - y : 0, size, bold: true, ink: vacant ? INK.dimmed : INK.text, room, style: vacant ? "d" : "" });
    const told = titled === null ? xmlText(name) : `${xmlText(name)}\n${titled.escaped}`;
    return `<g transform="translate(${round((boxes.x[row] ?? 0) + left)} ${round((boxes.y[row] ?? 0) + y)})"><title>${told}</title>${vacant ? '<use href="#v"/>' : this.#face(name, row)}${written}${titled?.line ?? ""}${direct === 0 ? "" : this.#pill(direct)}</g>\n`;
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
  #face(name: string, row: number): string {
    const picture = this.#drawing.pictureOf(row);
    if (picture !== null) return `<use href="#c"/>${this.#picture(picture)}`;
    const { left, face, initials: { size, y }, name: { y: origin } } = this.#look;
    const hue = hueOf(name);
    this.#hues.add(hue);
    const line = { text: initialsOf(name), x: face.x - left, y: y - origin, size, bold: true, ink: inkOfHue(hue).front, room: 2 * face.radius, centred: true, style: `i h${hue}` };
    return `<use href="#h${hue}"/>${this.#lettering(line)}`;
  }

  #picture(picture: string): string {
    const end = picture.slice(-64);
    const known = this.#pictures.get(end);
    if (known?.picture === picture) return `<use href="#i${known.id}"/>`;
    const { left, face: { x, y, radius }, name: { y: origin } } = this.#look;
    const id = this.#pictures.size;
    if (known === undefined) this.#pictures.set(end, { picture, id });
    const named = known === undefined ? ` id="i${id}"` : "";
    return `<image href="${xmlText(picture)}"${named} x="${x - left - radius}" y="${y - origin - radius}" width="${2 * radius}" height="${2 * radius}" clip-path="url(#r)" preserveAspectRatio="xMidYMid slice"/>`;
  }

  #pill(direct: number): string {
    const { left, name, pill: { size, y } } = this.#look;
    const middle = this.#drawing.boxes.measures.card.width / 2;
    return `<use href="#p"/>${this.#lettering({ text: String(direct), x: middle - left, y: y - name.y, size, bold: true, ink: INK.dimmed, room: 4 * size, centred: true, style: "n" })}`;
  }
}
