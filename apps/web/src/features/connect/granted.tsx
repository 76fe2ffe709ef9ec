import { SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Panel } from "../../ui/panel.tsx";
import { ATTRIBUTES } from "./attributes.ts";
import { StateSign } from "./state-sign.tsx";

/** What the saved credential could read at the last sync, against what Treeline needs. */
export function Granted({ keys }: { keys: readonly string[] }) {
  const { t } = useTranslation("connect");
  const rows = ATTRIBUTES.map((attribute) => ({ ...attribute, ready: attribute.keys.every((key) => keys.includes(key)) }));
  const missing = rows.filter(({ ready }) => !ready).length;
  const note = t(missing === 0 ? "granted.all" : "granted.missing");
  return (
    <Panel title={t("granted.title")} note={note}>
      <SimpleGrid component="ul" cols={{ base: 1, sm: 2 }} spacing="lg" verticalSpacing={14} m={0} p={0} style={{ listStyle: "none" }}>
        {rows.map(({ words, ready }) => (
          <li key={words} style={{ display: "flex", gap: 12 }}>
            <StateSign state={ready ? "ready" : "missing"} />
            <span>
              <Text span size="sm" fw={500} display="block">{t(`attribute.${words}.label`)}</Text>
              <Text span size="sm" display="block" c={ready ? "dimmed" : "var(--tl-warn)"}>{t(`attribute.${words}.${ready ? "reason" : "without"}`)}</Text>
            </span>
          </li>
        ))}
      </SimpleGrid>
    </Panel>
  );
}
