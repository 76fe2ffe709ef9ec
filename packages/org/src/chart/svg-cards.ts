import { labelOf, type CardLook } from "./card-look.ts";
import { areAllPeople, HeadCounts, type Heads } from "./head-counts.ts";
import { headWords } from "./head-words.ts";
import { HUES, hueOf, initialsOf } from "./initials.ts";
import { INK, inkOfHue } from "./ink.ts";
import { round, type Lettering } from "./lettering.ts";
import type { Drawing, SvgFile } from "./svg.ts";
import { useOf } from "./svg-use.ts";
import { xmlText } from "./xml.ts";

/** Draws cards one by one. What many of them show is written once: frames and rounds by the document, the rest here. */
export class SvgCards<Picture> {
  readonly #drawing: Drawing<Picture>;
  readonly #look: CardLook;
  readonly #lettering: Lettering;
  readonly #titles = new Map<string, { line: string; escaped: string }>();
  readonly #pictures = new Map<Picture, number>();
  readonly #heads: HeadCounts;
  /** By number of reports, where all are people. */
  readonly #pills: string[] = [];
  /** By row; -1 where there is a picture or nobody. */
  readonly #hue: Int16Array;
  /** Of the rounds that are to be drawn. */
  readonly hues: readonly number[];

  /** @param rows the cards that are going to be drawn */
  constructor(drawing: Drawing<Picture>, rows: Iterable<number>, look: CardLook, lettering: Lettering) {
    this.#drawing = drawing;
    this.#look = look;
    this.#lettering = lettering;
    const { columns, forest, language } = drawing;
    this.#heads = new HeadCounts(columns, forest);
    this.#hue = new Int16Array(columns.parent.length).fill(-1);
    const used = new Uint8Array(HUES);
    for (const row of rows) {
      if (columns.vacant[row] === 1 || drawing.pictureOf(row) !== null) continue;
      const hue = hueOf(labelOf(columns, row, language).name);
      this.#hue[row] = hue;
      used[hue] = 1;
    }
    this.hues = Array.from({ length: HUES }, (_, hue) => hue).filter((hue) => used[hue] === 1);
  }

  /** Its origin is where the name begins. */
  draw(row: number, file: SvgFile<Picture>): void {
    const { columns, forest, placement, language } = this.#drawing;
    const { left, name: { size, y, alone }, room, plain } = this.#look;
    const { name, title } = labelOf(columns, row, language);
    const vacant = columns.vacant[row] === 1;
    const titled = title === null ? null : this.#title(title);
    const line = plain ? "" : (titled?.line ?? "");
    // Without pills, who has reports is known by the weight of the name.
    const light = plain && (forest.directCount[row] ?? 0) === 0;
    const head = `<g transform="translate(${round((placement.x[row] ?? 0) + left)} ${round((placement.y[row] ?? 0) + y)})"><title>${xmlText(name)}${titled === null ? "" : titled.escaped}</title>`;
    const written = this.#lettering({ text: name, x: 0, y: line === "" ? alone - y : 0, size, bold: !light, ink: vacant ? INK.dimmed : INK.text, room, style: [...(vacant ? ["d"] : []), ...(light ? ["m"] : [])].join(" ") });
    const words = `${written}${line}${plain || (forest.directCount[row] ?? 0) === 0 ? "" : this.#pill(this.#heads.direct(row))}</g>\n`;
    if (plain) {
      file.add(`${head}${useOf(vacant ? "v" : "c")}${words}`);
      return;
    }
    const picture = vacant ? null : this.#drawing.pictureOf(row);
    if (vacant) file.add(`${head}${useOf("v")}${words}`);
    else if (picture === null) file.add(`${head}${this.#initials(name, this.#hue[row] ?? 0)}${words}`);
    else this.#frame(picture, `${head}${useOf("c")}`, words, file);
  }

  #title(text: string): { line: string; escaped: string } {
    const known = this.#titles.get(text);
    if (known !== undefined) return known;
    const { title: { size, y }, name, room } = this.#look;
    const line = this.#lettering({ text, x: 0, y: y - name.y, size, bold: false, ink: INK.dimmed, room, style: "t" });
    const titled = { line, escaped: `\n${xmlText(text)}` };
    this.#titles.set(text, titled);
    return titled;
  }

  /** With the frame. */
  #initials(name: string, hue: number): string {
    const { left, face, initials: { size, y }, name: { y: origin } } = this.#look;
    const line = { text: initialsOf(name), x: face.x - left, y: y - origin, size, bold: true, ink: inkOfHue(hue).front, room: 2 * face.radius, centred: true, style: `i h${hue}` };
    return `${useOf(`h${hue}`)}${this.#lettering(line)}`;
  }

  /** Its bytes stand in the file once: under `xlink:href`, which new readers know too. */
  #frame(picture: Picture, head: string, words: string, file: SvgFile<Picture>): void {
    const known = this.#pictures.get(picture);
    if (known !== undefined) {
      file.add(`${head}${useOf(`i${known}`)}${words}`);
      return;
    }
    const { left, face: { x, y, radius }, name: { y: origin } } = this.#look;
    const id = this.#pictures.size;
    this.#pictures.set(picture, id);
    file.add(`${head}<image xlink:href="`);
    file.addPicture(picture);
    file.add(`" id="i${id}" x="${x - left - radius}" y="${y - origin - radius}" width="${2 * radius}" height="${2 * radius}" clip-path="url(#r)" preserveAspectRatio="xMidYMid slice"/>${words}`);
  }

  #pill(direct: Heads): string {
    if (areAllPeople(direct)) return (this.#pills[direct.people] ??= this.#drawPill(String(direct.people), useOf("p"), 4 * this.#look.pill.size));
    const text = headWords(direct, this.#drawing.language);
    const { left, name, pill: { size, height } } = this.#look;
    const { card } = this.#drawing.placement.measures;
    const width = Math.min(card.width, Math.max(2 * height, size * (text.length * 0.56 + 1.6)));
    const frame = `<rect x="${round(card.width / 2 - width / 2 - left)}" y="${round(card.height - height / 2 - name.y)}" width="${round(width)}" height="${height}" rx="${height / 2}" fill="${INK.card}" stroke="${INK.border}"/>`;
    return this.#drawPill(text, frame, width);
  }

  #drawPill(text: string, frame: string, room: number): string {
    const { left, name, pill: { size, y } } = this.#look;
    const middle = this.#drawing.placement.measures.card.width / 2;
    return `${frame}${this.#lettering({ text, x: middle - left, y: y - name.y, size, bold: true, ink: INK.dimmed, room, centred: true, style: "n" })}`;
  }
}
