import { Stack, Text, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { TextLink } from "../../ui/link.tsx";
import { Named } from "../../ui/named.tsx";

interface ConfirmErasureProps {
  organizationId: string;
  /** Of the organization; it has to be typed. */
  name: string;
  /** Whether the name is typed. */
  onChange(confirmed: boolean): void;
}

/** Before everybody is erased: offers a file of the chart, and asks for the organization's name. */
export function ConfirmErasure({ organizationId, name, onChange }: ConfirmErasureProps) {
  const { t } = useTranslation("connect");
  const [typed, setTyped] = useState("");
  useEffect(() => onChange(typed.trim() === name.trim()), [typed, name, onChange]);
  return (
    <Stack gap="sm">
      <Text size="sm"><Trans t={t} i18nKey="confirmErasure.export" components={{ chart: <TextLink to="/o/$organizationId/chart" params={{ organizationId }} /> }} /></Text>
      <TextInput
        label={<Trans t={t} i18nKey="confirmErasure.label" values={{ name }} components={{ n: <Named /> }} />}
        value={typed}
        autoComplete="off"
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
    </Stack>
  );
}
