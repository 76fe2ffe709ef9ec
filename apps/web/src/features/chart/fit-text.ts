/** So many texts are remembered; then all are measured anew. */
const MOST = 5_000;
const known = new Map<string, string>();

/** The text, or as much of it as fits with an ellipsis. */
export function fitText(pen: CanvasRenderingContext2D, text: string, font: string, width: number): string {
  const key = `${font}\n${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  pen.font = font;
  let fitting = text;
  for (let length = text.length; length > 1 && pen.measureText(fitting).width > width; length -= 1) fitting = `${text.slice(0, length - 1).trimEnd()}…`;
  known.set(key, fitting);
  return fitting;
}
