import { Stack, Switch } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { auth } from "../../api.ts";
import { keysOffText, SINGLE_KEYS, type SingleKey } from "../../ui/single-keys.ts";
import { granted, refusedWords } from "./refused.ts";

/** Switches shortcuts of a single key off and on, for the person, at once. */
export function SingleKeysForm({ off }: { off: ReadonlySet<SingleKey> }) {
  const { t } = useTranslation("account");
  const router = useRouter();
  // Takes effect on screen with the click; the server follows.
  const [wanted, setWanted] = useState<ReadonlySet<SingleKey> | null>(null);
  const shown = wanted ?? off;
  const save = useMutation({
    // Saves run one after the other, so the last click wins.
    scope: { id: "single-keys" },
    mutationFn: (keys: ReadonlySet<SingleKey>) => granted(auth.updateUser({ keysOff: keysOffText(keys) })),
    onSuccess: () => router.invalidate(),
    onError: (error) => {
      setWanted(null);
      const { message, action } = refusedWords(t, error);
      notifications.show({ color: "red", title: message, message: action });
    },
  });
  const set = (key: SingleKey, on: boolean): void => {
    const keys = new Set(SINGLE_KEYS.filter((one) => (one === key ? !on : shown.has(one))));
    setWanted(keys);
    save.mutate(keys);
  };
  return (
    <Stack gap="md">
      {SINGLE_KEYS.map((key) => (
        <Switch
          key={key}
          label={t(`keys.${key}.label`)}
          description={t(`keys.${key}.note`)}
          checked={!shown.has(key)}
          onChange={({ currentTarget }) => set(key, currentTarget.checked)}
        />
      ))}
    </Stack>
  );
}
