import { plainly } from "@treeline/org/text/isolate";
import { Anchor, Breadcrumbs, Group, Stack, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Said } from "./named.tsx";

interface Crumb {
  label: string;
  to?: string;
}

interface PageProps {
  title: string;
  crumbs?: Crumb[];
  /** Beside the title, such as a badge. */
  mark?: ReactNode;
  /** The one primary action. */
  action?: ReactNode;
  children: ReactNode;
}

/** One column, at most 960 px, with a title and one primary action. */
export function Page({ title, crumbs = [], mark, action, children }: PageProps) {
  const { t } = useTranslation();
  return (
    <Stack component="main" maw={1008} p={{ base: "md", sm: 32, md: 48 }} gap="lg">
      <title>{`${plainly(title)} · Treeline`}</title>
      <div>
        {crumbs.length > 0 && (
          <Breadcrumbs separator="›" mb={8} fz="sm" aria-label={t("breadcrumb")} component="nav" styles={{ root: { flexWrap: "wrap", rowGap: 4 } }}>
            {crumbs.map(({ label, to }) =>
              to ? <Anchor key={label} component={Link} to={to} size="sm" c="dimmed"><Said>{label}</Said></Anchor> : <Text key={label} size="sm" c="dimmed"><Said>{label}</Said></Text>,
            )}
          </Breadcrumbs>
        )}
        <Group justify="space-between" gap="md">
          <Group gap="sm">
            <Title order={1} fz={{ base: 24, sm: 28 }} lh={1.25}><Said>{title}</Said></Title>
            {mark}
          </Group>
          {action}
        </Group>
      </div>
      {children}
    </Stack>
  );
}
