import { useMediaQuery } from "@mantine/hooks";
import { useMemo } from "react";
import { forcedPaletteOf, paletteOf, type Palette } from "./palette.ts";

const NOW = { getInitialValueInEffect: false };

/** The canvas's colours: the theme's for the page's scheme, or the system's where the person forces those. */
export function usePalette(scheme: "light" | "dark"): Palette {
  const forced = useMediaQuery("(forced-colors: active)", false, NOW);
  // System colours go with the system's scheme, whatever the page's is.
  const systemDark = useMediaQuery("(prefers-color-scheme: dark)", false, NOW);
  const moreContrast = useMediaQuery("(prefers-contrast: more)", false, NOW);
  return useMemo(() => {
    // Each is a reason to read them again.
    void [systemDark, moreContrast];
    return forced ? forcedPaletteOf(document.body) : paletteOf(document.body, scheme);
  }, [scheme, forced, systemDark, moreContrast]);
}
