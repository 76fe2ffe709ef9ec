import { Alert, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { refusedWords } from "./refused.ts";

/** Why an account request was refused, and what to do. */
export function Refusal({ error }: { error: unknown }) {
  const { t } = useTranslation("account");
  const { message, action } = refusedWords(t, error);
  return (
    <Alert role="alert" color="red" variant="light" radius={10} icon={<IconAlertTriangle aria-hidden />} title={message}>
      {action && <Text size="sm">{action}</Text>}
    </Alert>
  );
}
