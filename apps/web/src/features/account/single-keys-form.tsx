import { Stack, Switch } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { auth } from "../../api.ts";
import { keysOffText, SINGLE_KEYS, type SingleKey } from "../../ui/single-keys.ts";
import { granted, refusedWords } from "./refused.ts";

/** Switches shortcuts of a single key off and on, for the person, at once. */
export function SingleKeysForm({ off }: { off: ReadonlySet<SingleKey> }) {
  const { t } = useTranslation("account");
  const router = useRouter();
  const save = useMutation({
    mutationFn: (wanted: ReadonlySet<SingleKey>) => granted(auth.updateUser({ keysOff: keysOffText(wanted) })),
    onSuccess: () => router.invalidate(),
    onError: (error) => {
      const { message, action } = refusedWords(t, error);
      notifications.show({ color: "red", title: message, message: action });
    },
  });
  // What was asked for shows while it is on its way.
  const shown = save.isPending ? save.variables : off;
  return (
    <Stack gap="md">
      {SINGLE_KEYS.map((key) => (
        <Switch
          key={key}
          label={t(`keys.${key}.label`)}
          description={t(`keys.${key}.note`)}
          checked={!shown.has(key)}
          disabled={save.isPending}
          onChange={({ currentTarget }) => save.mutate(new Set(SINGLE_KEYS.filter((one) => (one === key ? !currentTarget.checked : off.has(one)))))}
        />
      ))}
    </Stack>
  );
}
