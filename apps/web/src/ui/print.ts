const SCHEME = "data-mantine-color-scheme";

/** Paper is white: while the page is printed it has its light colours. */
export function printInLight(): void {
  const page = document.documentElement;
  let scheme: string | null = null;
  window.addEventListener("beforeprint", () => {
    scheme ??= page.getAttribute(SCHEME);
    page.setAttribute(SCHEME, "light");
  });
  window.addEventListener("afterprint", () => {
    if (scheme !== null) page.setAttribute(SCHEME, scheme);
    scheme = null;
  });
}
