import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "../../api.ts";
import { Problem } from "../../ui/problem.tsx";
import type { Finding } from "./use-findings.ts";

/** Whether somebody new is who left before: one click carries person, changes by hand and reports over. */
export function SamePerson({ organizationId, people: [joiner, leaver] }: { organizationId: string; people: Finding["people"] }) {
  const queries = useQueryClient();
  const tell = (message: string) => () => {
    notifications.show({ color: "accent", message });
    return queries.invalidateQueries();
  };
  const same = useMutation(trpc.people.samePerson.mutationOptions({ onSuccess: tell("One person now, with their history, team and changes by hand.") }));
  const two = useMutation(trpc.people.notSamePerson.mutationOptions({ onSuccess: tell("Two people. This isn't asked again.") }));
  if (!joiner?.personId || !leaver?.personId) return null;
  const both = { organizationId, personId: joiner.personId, leaverId: leaver.personId };
  const problem = same.error ?? two.error;
  const busy = same.isPending || two.isPending;
  const name = joiner.name ?? "this person";
  return (
    <>
      <Text size="sm" mt={8}>{leaver.name === joiner.name ? `Is this the ${name} who left?` : `Is ${name} the same person as ${leaver.name ?? "the colleague"}, who left?`}</Text>
      {problem && <Problem error={problem} />}
      <Group gap="xs" mt={8}>
        <Button size="xs" loading={same.isPending} disabled={busy} onClick={() => same.mutate(both)} aria-label={`Same person: ${name}`}>Same person</Button>
        <Button size="xs" variant="default" loading={two.isPending} disabled={busy} onClick={() => two.mutate(both)} aria-label={`Two people: ${name}`}>Two people</Button>
      </Group>
    </>
  );
}
