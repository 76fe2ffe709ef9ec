import { arrange } from "@treeline/org/chart/arrange";
import { readParts } from "@treeline/org/chart/chart-parts";
import { DENSITIES } from "@treeline/org/chart/density";
import { forestInOrder } from "@treeline/org/chart/ordered-forest";
import { decodedPhotos, type Company } from "./company.ts";
import { rootElement } from "./root.ts";
import type { Side, View } from "./side.ts";

const SIZE = { width: 1_280, height: 800 };
const MEASURES = DENSITIES.normal;
const { card } = MEASURES;
const NO_FLAGS = new Uint8Array(0);
const NOBODY = { parent: new Int32Array(0), vacant: NO_FLAGS, confirmedRoot: NO_FLAGS, hidden: NO_FLAGS };

/** The floor: rectangles, pictures and straight lines, without words, elements, or anything that can be pointed at. */
class PlainCanvas implements Side {
  readonly #pen: CanvasRenderingContext2D;
  #company: Company | undefined;
  #forest = forestInOrder(NOBODY);
  #faces: (HTMLImageElement | undefined)[] = [];
  #boxes = arrange(this.#forest, { open: NOBODY.hidden }, MEASURES);
  #view: View = { x: 0, y: 0, zoom: 1 };

  constructor() {
    const canvas = Object.assign(document.createElement("canvas"), SIZE);
    rootElement().append(canvas);
    const pen = canvas.getContext("2d", { alpha: false });
    if (!pen) throw new Error("no canvas here");
    this.#pen = pen;
  }

  async prepare(company: Company): Promise<void> {
    this.#company = company;
  }

  async showAll(): Promise<void> {
    this.#read();
    this.#show(() => true, 1);
  }

  async showTop(): Promise<void> {
    this.#read();
    this.#show((parent) => parent < 0, 1);
  }

  async expandAll(): Promise<void> {
    this.#show(() => true, 0.12);
  }

  view(): View {
    return this.#view;
  }

  moveTo(view: View): void {
    this.#view = view;
    this.#draw();
  }

  #read(): void {
    if (!this.#company) return;
    const { bytes, photoOf } = this.#company;
    const parts = readParts(bytes);
    const photos = decodedPhotos();
    this.#forest = forestInOrder(parts);
    this.#faces = Array.from(parts.parent, (_, row) => photos.get(photoOf(parts, row)));
  }

  #show(isOpen: (parent: number) => boolean, zoom: number): void {
    const forest = this.#forest;
    this.#boxes = arrange(forest, { open: Uint8Array.from(forest.parent, (parent) => (isOpen(parent) ? 1 : 0)) }, MEASURES);
    const { x, y } = this.#boxes;
    const top = forest.roots[0] ?? 0;
    this.moveTo({ x: SIZE.width / 2 - ((x[top] ?? 0) + card.width / 2) * zoom, y: 118 - (y[top] ?? 0) * zoom, zoom });
  }

  #draw(): void {
    const pen = this.#pen;
    const { x, y, zoom } = this.#view;
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.fillStyle = "#fbfbfa";
    pen.fillRect(0, 0, SIZE.width, SIZE.height);
    pen.setTransform(zoom, 0, 0, zoom, 0, 0);
    this.#drawLines(-x / zoom, -y / zoom);
    this.#drawCards(-x / zoom, -y / zoom);
  }

  #drawLines(left: number, top: number): void {
    const { x, y, items } = this.#boxes;
    const { parent } = this.#forest;
    const pen = this.#pen;
    const [right, bottom] = [left + SIZE.width / this.#view.zoom, top + SIZE.height / this.#view.zoom];
    pen.beginPath();
    for (const row of items.rows) {
      const manager = parent[row] ?? -1;
      if (manager < 0) continue;
      const [ax, ay, bx, by] = [(x[manager] ?? 0) + card.width / 2, (y[manager] ?? 0) + card.height, (x[row] ?? 0) + card.width / 2, y[row] ?? 0];
      if (Math.max(ax, bx) < left || Math.min(ax, bx) > right || by < top || ay > bottom) continue;
      const bus = (ay + by) / 2;
      pen.moveTo(ax - left, ay - top);
      pen.lineTo(ax - left, bus - top);
      pen.lineTo(bx - left, bus - top);
      pen.lineTo(bx - left, by - top);
    }
    pen.strokeStyle = "#c3c9c5";
    pen.lineWidth = Math.max(1.5, 1 / this.#view.zoom);
    pen.stroke();
  }

  #drawCards(left: number, top: number): void {
    const { x, y, items } = this.#boxes;
    const pen = this.#pen;
    const [right, bottom] = [left + SIZE.width / this.#view.zoom, top + SIZE.height / this.#view.zoom];
    pen.fillStyle = "#e3e6e3";
    for (const row of items.rows) {
      const [atX, atY] = [x[row] ?? 0, y[row] ?? 0];
      if (atX + card.width < left || atX > right || atY + card.height < top || atY > bottom) continue;
      pen.fillRect(atX - left, atY - top, card.width, card.height);
      const face = this.#faces[row];
      if (face) pen.drawImage(face, atX - left + 12, atY - top + 10, 44, 44);
    }
  }
}

export const side: Side = new PlainCanvas();
