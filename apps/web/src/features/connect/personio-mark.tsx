import { ThemeIcon } from "@mantine/core";

/** Personio's letter on its dark tile. Decorative: the name stands beside it. */
export function PersonioMark({ size = 44 }: { size?: number }) {
  return <ThemeIcon aria-hidden size={size} radius={10} bg="#191c1a" c="#fff" bd="1px solid var(--tl-border)" fw={800} fz={size / 2} style={{ flexShrink: 0 }}>P</ThemeIcon>;
}
