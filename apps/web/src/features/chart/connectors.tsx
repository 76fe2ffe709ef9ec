import { ViewportPortal } from "@xyflow/react";
import { memo } from "react";
import classes from "./canvas.module.css";
import type { Placed } from "./placed.ts";

/** All lines as one picture behind the cards; those from `chain` to the next in the accent. */
export const Connectors = memo(function Connectors({ placed, chain }: { placed: Placed; chain: ReadonlySet<string> }) {
  const { offset, links } = placed;
  const inChain = links.filter(({ from, to }) => chain.has(from) && chain.has(to));
  return (
    <ViewportPortal>
      <svg className={classes.lines} aria-hidden>
        <g transform={`translate(${offset.x} ${offset.y})`}>
          <path className={classes.line} d={links.map(({ path }) => path).join("")} />
          <path className={classes.chain} d={inChain.map(({ path }) => path).join("")} />
        </g>
      </svg>
    </ViewportPortal>
  );
});
