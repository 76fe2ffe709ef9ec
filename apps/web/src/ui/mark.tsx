/** Treeline's mark: a manager and two reports. Decorative: the name stands beside it. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden style={{ flexShrink: 0, color: "light-dark(#fff, #10201a)" }}>
      <rect width="32" height="32" rx="8" fill="var(--tl-accent)" />
      <path d="M16 12v4M9 21v-2a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v2" fill="none" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
      <g fill="currentColor">
        <circle cx="16" cy="9" r="3.2" />
        <circle cx="9" cy="23" r="3.2" />
        <circle cx="23" cy="23" r="3.2" />
      </g>
    </svg>
  );
}
