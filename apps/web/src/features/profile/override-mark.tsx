import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { trpc } from "../../api.ts";
import { Problem } from "../../ui/problem.tsx";
import { When } from "../../ui/when.tsx";
import classes from "./override-mark.module.css";
import type { Edited } from "./use-edited.tsx";
import { FIELD_WORDS, oursOf, personiosOf, untilWords, type Overridden } from "./words.ts";

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
  const { field, state } = by;
  const word = FIELD_WORDS[field];
  const release = useMutation(trpc.people.release.mutationOptions({ onSuccess: ({ changeId }) => edited(`${word} is back to Personio`, changeId) }));
  const answer = useMutation(
    trpc.people.answer.mutationOptions({
      onSuccess: ({ changeId }, { keep }) => edited(keep ? `${word}: ours is kept` : `${word}: Personio's is taken`, changeId),
    }),
  );
  const busy = release.isPending || answer.isPending;
  const error = release.error ?? answer.error;
  const about = { organizationId, personId, field };
  const back = <Button size="compact-xs" variant="default" disabled={busy} onClick={() => release.mutate(about)} aria-label={`Back to Personio: ${word.toLowerCase()}`}>Back to Personio</Button>;
  return (
    <Stack gap={6} mt={6} className={classes.mark} data-state={state} data-override={field}>
      <Text size="xs">{AT_HEAD.has(field) && <b>{word}: </b>}Changed by hand<Author by={by} />{by.reason ? <>: “{by.reason}”</> : "."}</Text>
      {state === "suspended" && (
        <Text size="xs">
          <b>{oursOf(by)}</b> can't be the manager now: off the chart, hidden, or in this person's own team. So Personio's shows: {personiosOf(by)}.
        </Text>
      )}
      {state === "active" && <Text size="xs">Personio says: {personiosOf(by)}. {untilWords(by)}</Text>}
      {state === "asks" && <Text size="xs">Personio has changed meanwhile. Ours: <b>{oursOf(by)}</b>. Personio's: <b>{personiosOf(by)}</b>.</Text>}
      {error && <Problem error={error} />}
      <Group gap={6}>
        {state === "active" && back}
        {state === "asks" && (
          <>
            <Button size="compact-xs" disabled={busy} onClick={() => answer.mutate({ ...about, keep: true })}>Keep ours</Button>
            <Button size="compact-xs" variant="default" disabled={busy} onClick={() => answer.mutate({ ...about, keep: false })}>Take Personio's</Button>
          </>
        )}
        {state === "suspended" && (
          <>
            <Button size="compact-xs" disabled={busy} onClick={onChooseManager}>Choose another manager</Button>
            {back}
          </>
        )}
      </Group>
    </Stack>
  );
}

function Author({ by: { by, at } }: { by: Overridden }) {
  return <>{by && ` by ${by}`}, <When at={at} /></>;
}
