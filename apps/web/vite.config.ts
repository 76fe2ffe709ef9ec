import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = process.env["VITE_API"] ?? "http://127.0.0.1:3000";
const proxied = ["/api", "/trpc", "/pictures", "/charts", "/runs"];

export default defineConfig({
  plugins: [react()],
  server: { proxy: Object.fromEntries(proxied.map((path) => [path, { target: api }])) },
  // The browsers that know light-dark(): written for older ones it loses the choice that Mantine keeps on the root.
  build: { target: "es2023", cssTarget: ["chrome123", "firefox120", "safari17.5"], chunkSizeWarningLimit: 700 },
});
