import classes from "./badge.module.css";

/** An organization's square with its first letter. Decorative: the name stands beside it. */
export function Badge({ name, size = 32 }: { name: string; size?: number }) {
  const first = [...name.trim()][0] ?? "";
  return (
    <span className={classes.badge} style={{ width: size, height: size }} aria-hidden>
      {first.toUpperCase()}
    </span>
  );
}
