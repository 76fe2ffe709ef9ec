import { Stack, Text, TextInput } from "@mantine/core";
import { Trans, useTranslation } from "react-i18next";
import { TextLink } from "../../ui/link.tsx";
import { Named } from "../../ui/named.tsx";

interface ConfirmErasureProps {
  organizationId: string;
  /** The organization's name, which has to be typed. */
  name: string;
  typed: string;
  onType(text: string): void;
}

/** Shown before everybody is erased: offers an export of the chart and asks for the organization's name. */
export function ConfirmErasure({ organizationId, name, typed, onType }: ConfirmErasureProps) {
  const { t } = useTranslation("connect");
  return (
    <Stack gap="sm">
      <Text size="sm"><Trans t={t} i18nKey="confirmErasure.export" components={{ chart: <TextLink to="/o/$organizationId/chart" params={{ organizationId }} /> }} /></Text>
      <TextInput
        label={<Trans t={t} i18nKey="confirmErasure.label" values={{ name }} components={{ n: <Named /> }} />}
        value={typed}
        autoComplete="off"
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
    </Stack>
  );
}
