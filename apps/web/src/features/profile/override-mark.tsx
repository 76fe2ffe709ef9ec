import { isolate } from "@treeline/org/text/isolate";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Trans, useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { useFormat } from "../../i18n/use-format.ts";
import { Problem } from "../../ui/problem.tsx";
import { When } from "../../ui/when.tsx";
import classes from "./override-mark.module.css";
import type { Edited } from "./use-edited.tsx";
import { oursOf, personiosOf, untilWords, type Overridden } from "./words.ts";
import { NAMED, Named, Said } from "../../ui/named.tsx";

interface OverrideMarkProps {
  organizationId: string;
  personId: string;
  by: Overridden;
  edited: Edited;
  /** Opens the manager's form, for a manager that can't be. */
  onChooseManager(): void;
}

/** These stand together, so each says what it is about. */
const AT_HEAD: ReadonlySet<string> = new Set(["name", "title", "picture"]);

/** Says that a field was changed by hand, by whom and why, what Personio says, and asks what has to be decided. */
export function OverrideMark({ organizationId, personId, by, edited, onChooseManager }: OverrideMarkProps) {
  const { t } = useTranslation("profile");
  const format = useFormat();
  const { field, state } = by;
  const word = t(`field.${field}`);
  const release = useMutation(trpc.people.release.mutationOptions({ onSuccess: ({ changeId }) => edited(t("isBack", { field: word }), changeId) }));
  const answer = useMutation(
    trpc.people.answer.mutationOptions({
      onSuccess: ({ changeId }, { keep }) => edited(t(keep ? "kept" : "taken", { field: word }), changeId),
    }),
  );
  const busy = release.isPending || answer.isPending;
  const error = release.error ?? answer.error;
  const about = { organizationId, personId, field };
  const both = { ours: oursOf(t, format, by), theirs: personiosOf(t, format, by) };
  const back = <Button size="compact-xs" variant="default" disabled={busy} onClick={() => release.mutate(about)} aria-label={t(`backTo.${field}`)}>{t("mark.back")}</Button>;
  return (
    <Stack gap={6} mt={6} className={classes.mark} data-state={state} data-override={field}>
      <Text size="xs">{AT_HEAD.has(field) && <b>{word}: </b>}<Author by={by} />{by.reason ? t("mark.why", { reason: by.reason }) : "."}</Text>
      {state === "suspended" && (
        <Text size="xs"><Trans t={t} i18nKey="mark.suspended" values={both} components={{ b: <b {...NAMED} /> }} /></Text>
      )}
      {state === "active" && <Text size="xs"><Said>{t("mark.says", { ours: isolate(both.ours), theirs: isolate(both.theirs) })}</Said> {untilWords(t, format, by)}</Text>}
      {state === "asks" && <Text size="xs"><Trans t={t} i18nKey="mark.asks" values={both} components={{ b: <b {...NAMED} /> }} /></Text>}
      {error && <Problem error={error} />}
      <Group gap={6}>
        {state === "active" && back}
        {state === "asks" && (
          <>
            <Button size="compact-xs" disabled={busy} onClick={() => answer.mutate({ ...about, keep: true })}>{t("mark.keep")}</Button>
            <Button size="compact-xs" variant="default" disabled={busy} onClick={() => answer.mutate({ ...about, keep: false })}>{t("mark.take")}</Button>
          </>
        )}
        {state === "suspended" && (
          <>
            <Button size="compact-xs" disabled={busy} onClick={onChooseManager}>{t("mark.another")}</Button>
            {back}
          </>
        )}
      </Group>
    </Stack>
  );
}

function Author({ by: { by, at } }: { by: Overridden }) {
  const { t } = useTranslation("profile");
  const when = <When at={at} />;
  return by ? <Trans t={t} i18nKey="mark.changedBy" values={{ by }} components={{ when, n: <Named /> }} /> : <Trans t={t} i18nKey="mark.changed" components={{ when }} />;
}
