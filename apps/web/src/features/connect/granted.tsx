import { SimpleGrid, Text } from "@mantine/core";
import type { inferOutput } from "@trpc/tanstack-react-query";
import { useTranslation } from "react-i18next";
import type { trpc } from "../../api.ts";
import { Panel } from "../../ui/panel.tsx";
import { StateSign } from "./state-sign.tsx";

export type NeededAttribute = inferOutput<typeof trpc.connection.needed>["attributes"][number];

/** What the saved credential could read at the last sync, against what Treeline needs. */
export function Granted({ attributes, keys }: { attributes: readonly NeededAttribute[]; keys: readonly string[] }) {
  const { t } = useTranslation("connect");
  const rows = attributes.map((attribute) => ({ ...attribute, ready: attribute.keys.every((key) => keys.includes(key)) }));
  const missing = rows.filter(({ ready }) => !ready).length;
  const note = t(missing === 0 ? "granted.all" : "granted.missing");
  return (
    <Panel title={t("granted.title")} note={note}>
      <SimpleGrid component="ul" cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing={14} m={0} p={0} style={{ listStyle: "none" }}>
        {rows.map(({ label, reason, withoutIt, ready }) => (
          <li key={label} style={{ display: "flex", gap: 12 }}>
            <StateSign state={ready ? "ready" : "missing"} />
            <span>
              <Text span size="sm" fw={500} display="block">{label}</Text>
              <Text span size="sm" display="block" c={ready ? "dimmed" : "var(--tl-warn)"}>{ready ? reason : withoutIt}</Text>
            </span>
          </li>
        ))}
      </SimpleGrid>
    </Panel>
  );
}
