import { Drawer, Group, Skeleton, Stack, Text, VisuallyHidden } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../../api.ts";
import { seatName } from "../../i18n/seat-name.ts";
import { Empty } from "../../ui/empty.tsx";
import { Face } from "../../ui/face.tsx";
import { Problem } from "../../ui/problem.tsx";
import { PlaceActions, type Placing } from "./place-actions.tsx";
import { NAMED } from "../../ui/named.tsx";

interface UnplacedDrawerProps {
  organizationId: string;
  opened: boolean;
  /** null for viewers. */
  placing: Placing | null;
  onClose(): void;
}

/** Everybody without a place, why, and the ways to give them one, one after another. */
export function UnplacedDrawer({ organizationId, opened, placing, onClose }: UnplacedDrawerProps) {
  const { t } = useTranslation("chart");
  const { data, error, refetch } = useQuery(trpc.chart.unplaced.queryOptions({ organizationId }, { enabled: opened }));
  const [said, setSaid] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const left = data?.people.length ?? 0;

  async function place(personId: string, managerId: string | null) {
    if (!placing || !data) return;
    const at = data.people.findIndex(({ id }) => id === personId);
    const person = data.people[at];
    await placing.onPlace(personId, managerId);
    const manager = placing.chart.find(managerId ?? undefined);
    const done = person ? (manager ? t("unplaced.reportsNow", { name: seatName(person), manager: seatName(manager) }) : t("unplaced.rootNow", { name: seatName(person) })) : "";
    const { data: now } = await refetch();
    const rest = now?.people.length ?? left - 1;
    setSaid(`${done} ${rest === 0 ? t("unplaced.noneLeft") : t("unplaced.left", { n: rest })}`);
    // Whoever moved up into the place of who was placed.
    requestAnimationFrame(() => {
      const ways = list.current?.querySelectorAll<HTMLElement>("[data-place]") ?? [];
      const next = ways[Math.min(Math.max(at, 0), ways.length - 1)] ?? list.current?.closest("[role=dialog]")?.querySelector("button");
      next?.focus();
    });
  }

  return (
    <Drawer opened={opened} onClose={onClose} title={<Text span fw={700}>{t("unplaced.title")}</Text>} position="left" attributes={{ header: { role: "presentation" } }} closeButtonProps={{ "aria-label": t("close") }}>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <Stack>
        {data && left > 0 && (
          <Text size="sm" c="dimmed">
            <Text span fw={600} c="var(--mantine-color-text)">{t("unplaced.noPlace", { count: left })}</Text> {placing ? t("unplaced.lead") : t("unplaced.others")}
          </Text>
        )}
        {error && <Problem error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton h={220} />}
        {data && left === 0 && <Empty title={t("unplaced.empty.title")}>{t("unplaced.empty.text")}</Empty>}
        <ul ref={list} style={{ listStyle: "none", margin: 0, padding: 0 }}>
          {data?.people.map((person) => (
            <li key={person.id} data-person={person.id} style={{ padding: "14px 0", borderTop: "1px solid var(--tl-border)" }}>
              <Group gap="sm" wrap="nowrap" align="flex-start">
                <Face label={seatName(person)} src={person.picture} size={40} />
                <Stack gap={8} style={{ minWidth: 0, flex: 1 }}>
                  <div>
                    <Text {...NAMED} size="sm" fw={600} truncate>{seatName(person)}</Text>
                    {person.title && <Text {...NAMED} size="xs" truncate>{person.title}</Text>}
                    <Text size="xs" c="dimmed">{t(`unplaced.reason.${person.reason}`)}</Text>
                  </div>
                  {placing && <PlaceActions {...placing} onPlace={place} person={person} />}
                </Stack>
              </Group>
            </li>
          ))}
        </ul>
      </Stack>
    </Drawer>
  );
}
