import type { Scene } from "./scene.ts";

/** Lines by their colour, so that each colour is stroked once. */
export class LinePaths {
  readonly #scene: Scene;
  readonly #paths = new Map<string, Path2D>();

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** Of a row. */
  of(row: number): Path2D {
    const { palette, tintAt } = this.#scene;
    const colour = tintAt?.(row)?.line ?? palette.connector;
    const known = this.#paths.get(colour);
    if (known) return known;
    const path = new Path2D();
    this.#paths.set(colour, path);
    return path;
  }

  stroke(pen: CanvasRenderingContext2D, width: number): void {
    pen.lineWidth = width;
    for (const [colour, path] of this.#paths) {
      pen.strokeStyle = colour;
      pen.stroke(path);
    }
  }
}
