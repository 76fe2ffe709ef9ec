import type { Palette, TintAt } from "./palette.ts";

/** Fills blocks that stand for cards: soft in the accent, or in their branch's colour. */
export class BlockInk {
  readonly #pen: Pick<CanvasRenderingContext2D, "fillStyle">;
  readonly #plain: string;
  readonly #tintAt: TintAt | null;
  #colour: string;

  constructor(pen: Pick<CanvasRenderingContext2D, "fillStyle">, { palette, tintAt }: { palette: Pick<Palette, "block" | "plainBlock">; tintAt: TintAt | null }) {
    this.#pen = pen;
    this.#tintAt = tintAt;
    this.#plain = tintAt === null ? palette.block : palette.plainBlock;
    this.#colour = this.#plain;
    pen.fillStyle = this.#colour;
  }

  /** From here on in the colour of a row. */
  take(row: number): void {
    const colour = this.#tintAt?.(row)?.block ?? this.#plain;
    if (colour === this.#colour) return;
    this.#colour = colour;
    this.#pen.fillStyle = colour;
  }
}
