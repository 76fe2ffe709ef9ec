import { useLocalStorage } from "@mantine/hooks";
import type { Density } from "@treeline/org/chart/density";
import { useCallback } from "react";
import type { Arrangement } from "./layout.ts";

/** How somebody likes to look at charts, kept on the device. */
export interface ViewOptions {
  /** "auto": as much on each card as can be read. */
  density: Density | "auto";
  arrangement: Arrangement;
  /** Each branch in a colour of its own. */
  colours: boolean;
  minimap: boolean;
}

export const DENSITY_ORDER = ["auto", "names", "compact", "normal", "detailed"] as const satisfies readonly ViewOptions["density"][];
export const ARRANGEMENTS = ["fill", "tree"] as const satisfies readonly Arrangement[];
const DEFAULTS: ViewOptions = { density: "auto", arrangement: "fill", colours: false, minimap: true };

/** What was kept, as far as it means something. */
export function readOptions(kept: string | undefined): ViewOptions {
  try {
    const { density, arrangement, colours, minimap }: Partial<Record<keyof ViewOptions, unknown>> = Object(JSON.parse(kept ?? "null"));
    return {
      density: DENSITY_ORDER.find((one) => one === density) ?? DEFAULTS.density,
      arrangement: ARRANGEMENTS.find((one) => one === arrangement) ?? DEFAULTS.arrangement,
      colours: typeof colours === "boolean" ? colours : DEFAULTS.colours,
      minimap: typeof minimap === "boolean" ? minimap : DEFAULTS.minimap,
    };
  } catch {
    return DEFAULTS;
  }
}

export function useViewOptions(): [ViewOptions, (change: Partial<ViewOptions>) => void] {
  const [options, keep] = useLocalStorage({ key: "treeline.view", defaultValue: DEFAULTS, deserialize: readOptions, getInitialValueInEffect: false });
  return [options, useCallback((change) => keep((now) => ({ ...now, ...change })), [keep])];
}
