import { Alert, Button, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { isApiError } from "../api.ts";

/** What went wrong and what to do, in the server's own words where it sent any. */
export function wordsOf(error: unknown): { message: string; action: string | null; requestId: string | null } {
  if (!isApiError(error)) return { message: "Something went wrong in this page.", action: "Reload it and try again.", requestId: null };
  if (!error.data) return { message: "Treeline can't be reached.", action: "Check your connection and try again.", requestId: null };
  const { action, requestId, code } = error.data;
  // The message of an unforeseen failure names its request already.
  return { message: error.message, action, requestId: code === "INTERNAL_SERVER_ERROR" ? null : requestId };
}

export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { message, action, requestId } = wordsOf(error);
  return (
    <Alert role="alert" color="red" variant="light" radius={10} icon={<IconAlertTriangle aria-hidden />} title={message}>
      {action && <Text size="sm">{action}</Text>}
      {requestId && <Text size="xs" c="dimmed" mt={4}>Request {requestId}</Text>}
      {onRetry && <Button mt="sm" size="xs" variant="default" onClick={onRetry}>Try again</Button>}
    </Alert>
  );
}
