import { Alert, Button, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Failure, isApiError } from "../api.ts";
import { i18n } from "../i18n/i18n.ts";
import { outageWords } from "../outage-words.ts";
import { Outage, outageBehind } from "../outage.ts";
import { Said } from "./named.tsx";

/** What went wrong and what to do, in the server's own words where it sent any. */
export function wordsOf(error: unknown): { message: string; action: string | null; requestId: string | null } {
  if (error instanceof Failure) return error;
  const outage = outageBehind(error);
  if (outage) return { ...outageWords(i18n.getFixedT(null, "ui"), outage), requestId: null };
  if (!isApiError(error)) return { message: i18n.t("problem.page"), action: i18n.t("problem.reload"), requestId: null };
  if (!error.data) return { ...outageWords(i18n.getFixedT(null, "ui"), new Outage("unreachable")), requestId: null };
  const { action, requestId, code } = error.data;
  // The message of an unforeseen failure names its request already.
  return { message: error.message, action, requestId: code === "INTERNAL_SERVER_ERROR" ? null : requestId };
}

export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const { message, action, requestId } = wordsOf(error);
  return (
    <Alert role="alert" color="red" variant="light" radius={10} icon={<IconAlertTriangle aria-hidden />} title={<Said>{message}</Said>}>
      {action && <Text size="sm"><Said>{action}</Said></Text>}
      {requestId && <Text size="xs" c="dimmed" mt={4}>{t("problem.request", { id: requestId })}</Text>}
      {onRetry && <Button mt="sm" size="xs" variant="default" onClick={onRetry}>{t("problem.retry")}</Button>}
    </Alert>
  );
}
