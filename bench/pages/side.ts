import type { Company } from "./company.ts";

/** Where the chart's origin is on screen, and how large a px of it is. */
export interface View {
  x: number;
  y: number;
  zoom: number;
}

/** One way to show a chart. What returns has been handed to the browser; painting it is awaited by the stage. */
export interface Side {
  /** All that a page can do while the people are still on their way. */
  prepare(company: Company): Promise<void>;
  /** Everybody, at full size with the top in view. */
  showAll(): Promise<void>;
  /** The top two levels only. */
  showTop(): Promise<void>;
  expandAll(): Promise<void>;
  view(): View;
  moveTo(view: View): void;
  /** Makes an SVG file, once all are shown; what it answers reads the file. */
  exportSvg?(): () => string;
}
