import { Alert, Box, Skeleton } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Navigate } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../api.ts";
import { CheckStep } from "../features/connect/check-step.tsx";
import type { Connection } from "../features/connect/connection-card.tsx";
import type { NeededAttribute } from "../features/connect/granted.tsx";
import { Guide } from "../features/connect/guide.tsx";
import { WizardSteps } from "../features/connect/wizard-steps.tsx";
import { FirstImport } from "../features/sync/first-import.tsx";
import { isOver } from "../features/sync/run-words.ts";
import { Page } from "../ui/page.tsx";
import { Problem } from "../ui/problem.tsx";

const route = getRouteApi("/signed-in/o/$organizationId/integrations/personio");

/** The import to go on with when the page is loaded again; null where there is nothing left to set up. */
function unfinished({ lastRun, lastSuccessAt }: Connection): string | null {
  if (!lastRun) return null;
  return lastSuccessAt === null || (lastRun.trigger === "set-up" && !isOver(lastRun)) ? lastRun.id : null;
}

export function ConnectPersonio() {
  const { t } = useTranslation("connect");
  const { organizationId } = route.useParams();
  const { data, error } = useQuery(trpc.connection.get.queryOptions({ organizationId }));
  const { data: needed, error: untold } = useQuery(trpc.connection.needed.queryOptions({ organizationId }));
  const { data: organization } = useQuery(trpc.organization.get.queryOptions({ organizationId }));
  const crumbs = [
    { label: t("crumb.chart"), to: `/o/${organizationId}/chart` },
    { label: t("crumb.integrations"), to: `/o/${organizationId}/integrations` },
    { label: t("hris") },
  ];
  const page = (content: ReactNode) => <Page title={t("page")} crumbs={crumbs}>{content}</Page>;
  const problem = error ?? untold;
  if (problem) return page(<Problem error={problem} />);
  if (!data || !needed || !organization) return page(<Skeleton h={400} radius={10} />);
  if (organization.role === "viewer") {
    return page(<Alert role="note" color="gray" bg="var(--tl-card)" bd="1px solid var(--tl-border)" radius={10} icon={<IconLock aria-hidden />} title={t("viewer")}>{t("viewerText")}</Alert>);
  }
  const connection = data.connection?.state === "connected" ? data.connection : null;
  return page(<Wizard organizationId={organizationId} attributes={needed.attributes} connection={connection} />);
}

function Wizard({ organizationId, attributes, connection }: { organizationId: string; attributes: readonly NeededAttribute[]; connection: Connection | null }) {
  const [step, setStep] = useState(0);
  // Kept from the first look on: once the import succeeds, this page still tells so.
  const [runId, setRunId] = useState(() => connection && unfinished(connection));
  if (connection && runId === null) return <Navigate to="/o/$organizationId/integrations" params={{ organizationId }} replace />;
  const active = runId ? 2 : step;
  return (
    <>
      <WizardSteps active={active} onStepClick={runId ? null : setStep} />
      {active === 0 && <Guide attributes={attributes} onNext={() => setStep(1)} />}
      {!runId && (
        // Hidden, not gone: who looks something up in the first step need not paste again.
        <Box display={active === 1 ? "block" : "none"}>
          <CheckStep organizationId={organizationId} onBack={() => setStep(0)} onConnected={setRunId} />
        </Box>
      )}
      {runId && <FirstImport organizationId={organizationId} runId={runId} onAgain={setRunId} />}
    </>
  );
}
