import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { holds, isHeldAgain } from "./held.ts";
import type { Run } from "./run-words.ts";

/** Why a run waits, and what that means until there is a decision. */
export function Review({ run, mayDecide }: { run: Run; mayDecide: boolean }) {
  const { t } = useTranslation("sync");
  return (
    <Stack gap={8} maw={760}>
      {isHeldAgain(run) && <Text>{t("why.again")}</Text>}
      {holds(run).map(({ message }) => <Text key={message} fz={17} lh={1.5}>{message}</Text>)}
      <Text c="dimmed">{t(`why.${run.partly ? "partly" : "all"}${mayDecide ? "" : "Viewer"}`)}</Text>
    </Stack>
  );
}
