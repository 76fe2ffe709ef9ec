import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { trpc } from "../../api.ts";
import { Confirm } from "../../ui/confirm.tsx";

/** Erases who held a vacant seat, now instead of after the retention time. */
export function Erase({ organizationId, personId }: { organizationId: string; personId: string }) {
  const queries = useQueryClient();
  const [asking, { open, close }] = useDisclosure();
  const erase = useMutation(
    trpc.people.erase.mutationOptions({
      onSuccess: () => {
        close();
        notifications.show({ color: "accent", title: "Who left is erased", message: "The seat and its title stay." });
        return queries.invalidateQueries();
      },
    }),
  );
  return (
    <>
      <Button size="xs" variant="subtle" color="red" c="var(--tl-bad)" onClick={open}>Erase who left …</Button>
      <Confirm
        opened={asking}
        onClose={() => { close(); erase.reset(); }}
        title="Erase who held this seat?"
        confirm="Erase"
        onConfirm={() => erase.mutate({ organizationId, personId })}
        pending={erase.isPending}
        error={erase.error}
      >
        Their name, e-mail and picture go from the history too. The seat stays with its title until nobody reports to it. This can't be undone; if they come back, they are somebody new here.
      </Confirm>
    </>
  );
}
