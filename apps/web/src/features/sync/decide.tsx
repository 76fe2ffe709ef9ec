import { Button, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "../../api.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Problem } from "../../ui/problem.tsx";
import { When } from "../../ui/when.tsx";
import classes from "./decide.module.css";
import { isHeldAgain, type Run } from "./run-words.ts";

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

const people = (n: number) => `${n.toLocaleString()} ${n === 1 ? "person" : "people"}`;

/** "12 people leave the chart, 1 person moves" */
function happens(left: number, counts: DecideProps["counts"]): string {
  const { moved, joined } = counts ?? { moved: 0, joined: 0 };
  const parts = [
    `${people(left)} ${left === 1 ? "leaves" : "leave"} the chart`,
    ...(moved > 0 ? [`${people(moved)} ${moved === 1 ? "moves" : "move"}`] : []),
    ...(joined > 0 ? [`${people(joined)} ${joined === 1 ? "joins" : "join"}`] : []),
  ];
  return parts.join(", ");
}

/** Apply or discard, always in sight below what they are about. */
export function Decide({ organizationId, run, mayDecide, counts }: DecideProps) {
  const queries = useQueryClient();
  const [asking, { open, close }] = useDisclosure();
  const ids = { organizationId, runId: run.id };
  // Refused or not, the run may be another one now.
  const onSettled = () => queries.invalidateQueries({ queryKey: trpc.sync.pathKey() });
  const approve = useMutation(trpc.sync.approve.mutationOptions({ onSuccess: close, onSettled }));
  const discard = useMutation(
    trpc.sync.discard.mutationOptions({
      onSuccess: () => {
        notifications.show({ message: "Discarded. The chart stays as it is." });
        void queries.invalidateQueries();
      },
      onSettled,
    }),
  );
  const left = counts?.left ?? 0;
  const apply = () => approve.mutate(ids);
  const problem = discard.error ?? (asking ? null : approve.error);
  return (
    <section aria-label="Decide" className={classes.bar}>
      {problem && <Problem error={problem} />}
      <Group justify="space-between" gap="sm">
        <Text size="sm" c="dimmed" className="tabular">
          {run.finishedAt && <>Read <When at={run.finishedAt} /></>}
          {run.counts && `: ${people(run.counts.read)}, ${run.requests.toLocaleString()} ${run.requests === 1 ? "request" : "requests"}`}
        </Text>
        {mayDecide ? (
          <Group gap="xs" ml="auto">
            <Button variant="default" loading={discard.isPending} disabled={approve.isPending} onClick={() => discard.mutate(ids)}>Discard</Button>
            <Button loading={approve.isPending} disabled={discard.isPending || !counts} onClick={left > MANY ? open : apply}>Apply</Button>
          </Group>
        ) : (
          <Text size="sm" fw={600}>You are a viewer. Members, admins and owners can apply or discard this; ask one of them.</Text>
        )}
      </Group>
      <Confirm opened={asking} onClose={close} title={`Apply, with ${people(left)} leaving?`} confirm={`Apply, ${people(left)} ${left === 1 ? "leaves" : "leave"}`} onConfirm={apply} pending={approve.isPending} error={approve.error}>
        {`${happens(left, counts)}${isHeldAgain(run) ? ", beside what was approved before" : ""}. `}
        Personio is read once more first. If more people would leave or move than you see here, nothing happens and you are asked again.
      </Confirm>
    </section>
  );
}
