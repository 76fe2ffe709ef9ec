import { useLocalStorage } from "@mantine/hooks";
import type { Density } from "@treeline/org/chart/density";
import { useCallback } from "react";

/** How somebody likes to look at charts, kept on the device. */
export interface ViewOptions {
  density: Density;
  /** Each branch in a colour of its own. */
  colours: boolean;
  minimap: boolean;
}

export const DENSITY_ORDER = ["compact", "normal", "detailed"] as const satisfies readonly Density[];
const DEFAULTS: ViewOptions = { density: "normal", colours: false, minimap: true };

/** What was kept, as far as it means something. */
export function readOptions(kept: string | undefined): ViewOptions {
  try {
    const { density, colours, minimap }: Partial<Record<keyof ViewOptions, unknown>> = Object(JSON.parse(kept ?? "null"));
    return {
      density: DENSITY_ORDER.find((one) => one === density) ?? DEFAULTS.density,
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
