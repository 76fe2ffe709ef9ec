import { Collapse, Skeleton, Stack, Text, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconChevronRight } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Trans, useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { Problem } from "../../ui/problem.tsx";
import { When } from "../../ui/when.tsx";
import { Named, Said } from "../../ui/named.tsx";

/** What changed about a person, the newest first; read once it is opened. */
export function History({ organizationId, personId }: { organizationId: string; personId: string }) {
  const { t } = useTranslation("profile");
  const [opened, { toggle }] = useDisclosure();
  const id = useId();
  const { data, error } = useQuery(trpc.people.history.queryOptions({ organizationId, personId }, { enabled: opened }));
  return (
    <div>
      <UnstyledButton onClick={toggle} aria-expanded={opened} aria-controls={id} fz="sm" fw={600}>
        <IconChevronRight size={15} aria-hidden style={{ verticalAlign: -2, marginRight: 4, transform: opened ? "rotate(90deg)" : "none" }} />
        {t("history.title")}
      </UnstyledButton>
      <Collapse expanded={opened} id={id}>
        <Stack gap={10} pt="xs" component="ul" m={0} p={0} style={{ listStyle: "none" }}>
          {error && <li><Problem error={error} /></li>}
          {opened && !data && !error && <li><Skeleton h={60} /></li>}
          {data?.entries.length === 0 && <Text component="li" size="sm" c="dimmed">{t("history.empty")}</Text>}
          {data?.entries.map(({ at, kind, by, text }, index) => (
            <li key={`${at} ${index}`}>
              <Text size="sm"><Said>{text}</Said></Text>
              <Text size="xs" c="dimmed">{by ? <Trans t={t} i18nKey="history.by" values={{ by }} components={{ when: <When at={at} />, n: <Named /> }} /> : <Trans t={t} i18nKey={`history.${kind === "edit" ? "plain" : kind}`} components={{ when: <When at={at} /> }} />}</Text>
            </li>
          ))}
        </Stack>
      </Collapse>
    </div>
  );
}
