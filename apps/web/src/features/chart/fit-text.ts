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

/** The text on as many lines as it takes, `most` of them; the last ends with an ellipsis where there is more. */
export function fitLines(pen: CanvasRenderingContext2D, text: string, font: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text.split(" ");
  while (rest.length > 0 && lines.length < most - 1) {
    let count = 1;
    while (count < rest.length && fitText(pen, rest.slice(0, count + 1).join(" "), font, width) === rest.slice(0, count + 1).join(" ")) count += 1;
    lines.push(fitText(pen, rest.slice(0, count).join(" "), font, width));
    rest = rest.slice(count);
  }
  return rest.length === 0 ? lines : [...lines, fitText(pen, rest.join(" "), font, width)];
}
