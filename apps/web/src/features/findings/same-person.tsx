import { isolate } from "@treeline/org/text/isolate";
import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { Problem } from "../../ui/problem.tsx";
import type { Finding } from "./use-findings.ts";
import { Said } from "../../ui/named.tsx";

/** Whether somebody new is who left before: one click carries person, changes by hand and reports over. */
export function SamePerson({ organizationId, people: [joiner, leaver] }: { organizationId: string; people: Finding["people"] }) {
  const { t } = useTranslation("findings");
  const queries = useQueryClient();
  const tell = (message: string) => () => {
    notifications.show({ color: "accent", message });
    return queries.invalidateQueries();
  };
  const same = useMutation(trpc.people.samePerson.mutationOptions({ onSuccess: tell(t("same.oneNow")) }));
  const two = useMutation(trpc.people.notSamePerson.mutationOptions({ onSuccess: tell(t("same.twoNow")) }));
  if (!joiner?.personId || !leaver?.personId) return null;
  const both = { organizationId, personId: joiner.personId, leaverId: leaver.personId };
  const problem = same.error ?? two.error;
  const busy = same.isPending || two.isPending;
  const name = joiner.name ?? t("same.thisPerson");
  return (
    <>
      <Text size="sm" mt={8}><Said>{leaver.name === joiner.name ? t("same.isThis", { name: isolate(name) }) : t("same.isSame", { name: isolate(name), leaver: leaver.name === null ? t("same.colleague") : isolate(leaver.name) })}</Said></Text>
      {problem && <Problem error={problem} />}
      <Group gap="xs" mt={8}>
        <Button size="xs" loading={same.isPending} disabled={busy} onClick={() => same.mutate(both)} aria-label={t("same.oneOf", { name })}>{t("same.one")}</Button>
        <Button size="xs" variant="default" loading={two.isPending} disabled={busy} onClick={() => two.mutate(both)} aria-label={t("same.twoOf", { name })}>{t("same.two")}</Button>
      </Group>
    </>
  );
}
