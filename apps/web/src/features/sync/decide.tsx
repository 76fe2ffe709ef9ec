import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { TFunction } from "i18next";
import { Trans, useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Problem } from "../../ui/problem.tsx";
import { When } from "../../ui/when.tsx";
import classes from "./decide.module.css";
import { isHeldAgain } from "./held.ts";
import type { Run } from "./run-words.ts";

interface DecideProps {
  organizationId: string;
  run: Run;
  /** Viewers see why they can't. */
  mayDecide: boolean;
  /** What would happen, once it is read. */
  counts: { left: number; moved: number; joined: number } | undefined;
}

/** More leavers than this are asked about once more. */
const MANY = 5;

/** "12 people leave the chart, 1 person moves" */
function happens(t: TFunction<"sync">, left: number, counts: DecideProps["counts"]): string {
  const { moved, joined } = counts ?? { moved: 0, joined: 0 };
  const parts = [
    t("decide.confirm.leave", { count: left }),
    ...(moved > 0 ? [t("decide.confirm.move", { count: moved })] : []),
    ...(joined > 0 ? [t("decide.confirm.join", { count: joined })] : []),
  ];
  return parts.join(", ");
}

/** Apply or discard, always in sight below what they are about. */
export function Decide({ organizationId, run, mayDecide, counts }: DecideProps) {
  const { t } = useTranslation("sync");
  const queries = useQueryClient();
  const [asking, { open, close }] = useDisclosure();
  const ids = { organizationId, runId: run.id };
  // Refused or not, the run may be another one now.
  const onSettled = () => queries.invalidateQueries({ queryKey: trpc.sync.pathKey() });
  const approve = useMutation(trpc.sync.approve.mutationOptions({ onSuccess: close, onSettled }));
  const discard = useMutation(
    trpc.sync.discard.mutationOptions({
      onSuccess: () => {
        notifications.show({ message: t("decide.discarded") });
        void queries.invalidateQueries();
      },
      onSettled,
    }),
  );
  const left = counts?.left ?? 0;
  const what = happens(t, left, counts);
  const apply = () => approve.mutate(ids);
  const problem = discard.error ?? (asking ? null : approve.error);
  return (
    <section aria-label={t("decide.label")} className={classes.bar}>
      {problem && <Problem error={problem} />}
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed" className="tabular">
          {run.finishedAt && <Trans t={t} i18nKey="decide.read" components={{ when: <When at={run.finishedAt} /> }} />}
          {run.counts && `: ${t("decide.cost", { people: t("records", { count: run.counts.read }), requests: t("decide.requests", { count: run.requests }) })}`}
        </Text>
        {mayDecide ? (
          <Group gap="xs" ml="auto">
            <Button variant="default" loading={discard.isPending} disabled={approve.isPending} onClick={() => discard.mutate(ids)}>{t("decide.discard")}</Button>
            <Button loading={approve.isPending} disabled={discard.isPending || !counts} onClick={left > MANY ? open : apply}>{t("decide.apply")}</Button>
          </Group>
        ) : (
          <Text size="sm" fw={600}>{t("decide.viewer")}</Text>
        )}
      </Group>
      <Confirm opened={asking} onClose={close} title={t("decide.confirm.title", { count: left })} confirm={t("decide.confirm.action", { count: left })} onConfirm={apply} pending={approve.isPending} error={approve.error}>
        {t("decide.confirm.text", { what: isHeldAgain(run) ? t("decide.confirm.beside", { what }) : what })}
      </Confirm>
    </section>
  );
}
