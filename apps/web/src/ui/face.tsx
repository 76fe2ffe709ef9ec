import { Avatar } from "@mantine/core";

/** First letters of the first and last word; of scripts without capitals, the first sign. */
function initialsOf(label: string): string {
  const words = label.trim().split(/\s+/u).filter(Boolean);
  const first = [...(words[0] ?? "")][0] ?? "";
  const last = words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toLocaleUpperCase();
}

/** A soft hue that is the same for the same label everywhere, 0–359. */
function hueOf(label: string): number {
  let hash = 0;
  for (const sign of label) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0;
  return hash % 360;
}

/** A round picture, or initials on a soft hue. Decorative: the name stands beside it. */
export function Face({ label, src, size = 44 }: { label: string; src: string | null; size?: number }) {
  const hue = hueOf(label);
  return (
    <Avatar
      src={src}
      alt=""
      size={size}
      radius="50%"
      aria-hidden
      imageProps={{ loading: "lazy", draggable: false }}
      styles={{
        root: { flexShrink: 0 },
        placeholder: {
          background: `light-dark(hsl(${hue} 45% 90%), hsl(${hue} 22% 26%))`,
          color: `light-dark(hsl(${hue} 45% 26%), hsl(${hue} 40% 84%))`,
          fontSize: size * 0.36,
          border: 0,
        },
      }}
    >
      {initialsOf(label)}
    </Avatar>
  );
}
