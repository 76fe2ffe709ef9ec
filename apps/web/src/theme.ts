import { createTheme, defaultVariantColorsResolver, type CSSVariablesResolver, type MantineColorsTuple, type VariantColorsResolver } from "@mantine/core";

/** One accent, hsl(158 64% 28%) at 7, lightened for dark at 4. */
const accent: MantineColorsTuple = [
  "#e9f6f0", "#d3ebe0", "#a9d8c3", "#7cc7a6", "#56c596", "#3aa67b", "#258a63", "#1a7550", "#155f41", "#0e4730",
];

/** Greens-tinged greys, the darkest is the canvas of the dark scheme. */
const dark: MantineColorsTuple = [
  "#e7eae8", "#c8cdca", "#9aa19d", "#7b827e", "#454b48", "#323836", "#262b29", "#1c1f1d", "#141615", "#0f1110",
];

const SOFT: Record<string, string> = { accent: "accent", red: "bad", orange: "warn", yellow: "warn" };

/** Soft surfaces are our own tones. Mantine chooses the text on the accent for the light scheme's shade, in both schemes. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const soft = input.variant === "light" ? SOFT[input.color ?? input.theme.primaryColor] : undefined;
  if (soft) return { ...colors, background: `var(--tl-${soft}-soft)`, hover: `var(--tl-${soft}-soft)`, color: `var(--tl-${soft})` };
  const onAccent = input.variant === "filled" && (input.color ?? input.theme.primaryColor) === input.theme.primaryColor;
  return onAccent ? { ...colors, color: "var(--mantine-primary-color-contrast)" } : colors;
};

/** What the cross of a notification and the eye of a password are called. */
export const themeOf = ({ dismiss, reveal }: { dismiss: string; reveal: string }) => createTheme({
  primaryColor: "accent",
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  variantColorResolver: variantColors,
  colors: { accent, dark },
  fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', Menlo, monospace",
  headings: { fontWeight: "700" },
  defaultRadius: 8,
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    InputWrapper: { styles: { label: { marginBottom: 4 }, description: { marginBottom: 4 } } },
    // Its empty first child is no item, which a menu may not have.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false, radius: 10, shadow: "md" } },
    // A dialog's header is no banner of the page.
    Modal: { defaultProps: { centered: true, radius: 10, attributes: { header: { role: "presentation" } } } },
    Notification: {
      defaultProps: { closeButtonProps: { "aria-label": dismiss } },
      styles: { description: { color: "var(--mantine-color-dimmed)" } },
    },
    Paper: { defaultProps: { radius: 10 } },
    PasswordInput: { defaultProps: { visibilityToggleFocusable: true, visibilityToggleButtonProps: { "aria-label": reveal } } },
    Tooltip: { defaultProps: { openDelay: 300, withArrow: true } },
  },
});

/** Surfaces and quiet tones, named by what they are for. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-body": "#fbfbfa",
    "--mantine-color-text": "#191c1a",
    "--mantine-color-dimmed": "#5f6662",
    "--mantine-color-error": "#b3261e",
    "--mantine-color-default-color": "#191c1a",
    "--mantine-color-default-border": "#e3e6e3",
    "--mantine-color-placeholder": "#6b726e",
    "--tl-rail": "#f3f5f2",
    "--tl-card": "#ffffff",
    "--tl-border": "#e3e6e3",
    "--tl-line": "#c3c9c5",
    "--tl-connector": "#69706c",
    "--tl-dots": "#cfd5d0",
    "--tl-accent": "#1a7550",
    "--tl-accent-soft": "#e6f4ed",
    "--tl-warn": "#8f5200",
    "--tl-warn-soft": "#fff2df",
    "--tl-bad": "#b3261e",
    "--tl-bad-soft": "#fdecea",
  },
  dark: {
    "--mantine-color-body": "#141615",
    "--mantine-color-text": "#e7eae8",
    "--mantine-color-dimmed": "#9fa6a2",
    "--mantine-color-error": "#f28b82",
    "--mantine-color-default-color": "#e7eae8",
    "--mantine-color-default-border": "#2e3331",
    "--mantine-color-placeholder": "#8b928e",
    "--tl-rail": "#191c1a",
    "--tl-card": "#1c1f1d",
    "--tl-border": "#2e3331",
    "--tl-line": "#454b48",
    "--tl-connector": "#7b827e",
    "--tl-dots": "#343a37",
    "--tl-accent": "#56c596",
    "--tl-accent-soft": "#17392b",
    "--tl-warn": "#f0b25c",
    "--tl-warn-soft": "#33270f",
    "--tl-bad": "#f28b82",
    "--tl-bad-soft": "#3b1f1d",
  },
});
