import { Avatar } from "@mantine/core";
import { hueOf, initialsOf } from "@treeline/org/chart/initials";

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
