import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { Refused } from "./refused.ts";

/** Why an account request was refused, and what to do. */
export function Refusal({ error }: { error: unknown }) {
  const { message, action } =
    error instanceof Refused ? error : { message: "Treeline can't be reached.", action: "Check your connection and try again." };
  return (
    <Alert role="alert" color="red" variant="light" radius={10} icon={<IconAlertTriangle aria-hidden />} title={message}>
      {action && <Text size="sm">{action}</Text>}
    </Alert>
  );
}
