import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation } from "@tanstack/react-query";
import { trpc } from "../../api.ts";
import { Confirm } from "../../ui/confirm.tsx";
import { Panel } from "../../ui/panel.tsx";

interface LeaveProps {
  organization: { id: string; name: string };
  onLeft(): void;
}

/** Gives up one's own access. */
export function Leave({ organization: { id, name }, onLeft }: LeaveProps) {
  const [asking, { open, close }] = useDisclosure();
  const leave = useMutation(trpc.members.leave.mutationOptions({ onSuccess: onLeft }));
  return (
    <Panel
      title="Leave"
      note={`You will no longer see ${name}. To come back you need an invitation.`}
      action={<Button variant="default" onClick={open} style={{ flexShrink: 0 }}>Leave …</Button>}
    >
      <Confirm
        opened={asking}
        onClose={() => { close(); leave.reset(); }}
        title={`Leave ${name}?`}
        confirm="Leave"
        onConfirm={() => leave.mutate({ organizationId: id })}
        pending={leave.isPending}
        error={leave.error}
      >
        You lose access at once. The people, the chart and the connection to Personio stay.
      </Confirm>
    </Panel>
  );
}
