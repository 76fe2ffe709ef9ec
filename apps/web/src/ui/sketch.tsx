interface Seat {
  x: number;
  y: number;
  hue: number;
  /** Lengths of the name and the title. */
  lines: [number, number];
}

const WIDTH = 148;
const HEIGHT = 52;

const SEATS: Seat[] = [
  { x: 206, y: 40, hue: 340, lines: [58, 74] },
  { x: 46, y: 148, hue: 70, lines: [64, 50] },
  { x: 366, y: 148, hue: 30, lines: [52, 68] },
  { x: 206, y: 148, hue: 255, lines: [70, 56] },
  { x: 226, y: 232, hue: 200, lines: [56, 72] },
  { x: 226, y: 296, hue: 150, lines: [68, 46] },
  { x: 226, y: 360, hue: 320, lines: [50, 62] },
];

const QUIET = [
  "M280 92V120H128Q120 120 120 128V148",
  "M280 120H432Q440 120 440 128V148",
  "M212 200V250Q212 258 220 258H226",
  "M212 314V378Q212 386 220 386H226",
];
const CHAIN = ["M280 92V148", "M212 200V314Q212 322 220 322H226"];

/** An org chart at a glance, drawn as the real one is. Decorative. */
export function Sketch() {
  return (
    <svg viewBox="0 0 560 440" width="100%" aria-hidden style={{ maxWidth: 620 }}>
      <g fill="none" strokeWidth="1.5">
        {QUIET.map((path) => <path key={path} d={path} stroke="var(--tl-line)" />)}
        {CHAIN.map((path) => <path key={path} d={path} stroke="var(--tl-accent)" />)}
      </g>
      {SEATS.map(({ x, y, hue, lines }) => (
        <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
          <rect width={WIDTH} height={HEIGHT} rx="9" fill="var(--tl-card)" stroke={y === 296 ? "var(--tl-accent)" : "var(--tl-border)"} />
          <circle cx="26" cy="26" r="15" style={{ fill: `light-dark(hsl(${hue} 45% 90%), hsl(${hue} 22% 26%))` }} />
          <circle cx="26" cy="22" r="5" style={{ fill: `light-dark(hsl(${hue} 30% 62%), hsl(${hue} 25% 56%))` }} />
          <path d="M17 35a9 7 0 0 1 18 0" style={{ fill: `light-dark(hsl(${hue} 30% 62%), hsl(${hue} 25% 56%))` }} />
          <rect x="52" y="17" width={lines[0]} height="7" rx="3.5" fill="var(--mantine-color-dimmed)" opacity="0.75" />
          <rect x="52" y="30" width={lines[1]} height="6" rx="3" fill="var(--tl-line)" />
        </g>
      ))}
    </svg>
  );
}
