import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { queryClient } from "./api.ts";
import { languageNow } from "./i18n/i18n.ts";
import { router } from "./router.tsx";
import { cssVariables, themeOf } from "./theme.ts";

/** The pages, in the colours and the language that the person wants. */
export function App() {
  const { t } = useTranslation();
  const [dismiss, reveal] = [t("dismiss"), t("reveal")];
  const theme = useMemo(() => themeOf({ dismiss, reveal }), [dismiss, reveal]);
  return (
    <QueryClientProvider client={queryClient}>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
        <DatesProvider settings={{ locale: languageNow() }}>
          <Notifications position="bottom-right" />
          <RouterProvider router={router} />
        </DatesProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}
