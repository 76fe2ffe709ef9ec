export const ui = {
  language: { label: "Language", browser: "As the browser ({{name}})" },
} as const;
