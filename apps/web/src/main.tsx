import "@mantine/core/styles.css";
import "@mantine/dates/styles.css";
import "@mantine/notifications/styles.css";
import "@fontsource-variable/inter";
import "./global.css";
import "./print.css";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { App } from "./app.tsx";
import { i18n, startI18n } from "./i18n/i18n.ts";
import { printInLight } from "./ui/print.ts";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

printInLight();
await startI18n();
createRoot(root).render(
  <I18nextProvider i18n={i18n}>
    <App />
  </I18nextProvider>,
);
