import type { ErrorComponentProps } from "@tanstack/react-router";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";

/** What stands in for a page that failed. */
export function Broken({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="This page could not be shown">
      <Problem error={error} onRetry={reset} />
    </Page>
  );
}
