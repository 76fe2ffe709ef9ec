import { Skeleton, Tabs } from "@mantine/core";
import { addDays } from "@treeline/org/day";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useCalendar } from "../calendar/use-calendar.ts";
import { Compare } from "../features/changes/compare.tsx";
import { Feed } from "../features/changes/feed.tsx";
import { Page } from "../ui/page.tsx";

const route = getRouteApi("/signed-in/o/$organizationId/changes");

const DAYS = 30;

/** What changed on the chart, as a feed or as the difference of two days. */
export function Changes() {
  const { t } = useTranslation("changes");
  const { organizationId } = route.useParams();
  const { view, from, to } = route.useSearch();
  const navigate = route.useNavigate();
  const today = useCalendar(organizationId)?.today;
  return (
    <Page title={t("page")}>
      <Tabs value={view ?? "feed"} onChange={(tab) => void navigate({ search: tab === "compare" ? { view: "compare" } : {} })} keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="feed">{t("tab.feed")}</Tabs.Tab>
          <Tabs.Tab value="compare">{t("tab.compare")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="feed" display="flex" style={{ flexDirection: "column", gap: 24 }}><Feed organizationId={organizationId} /></Tabs.Panel>
        <Tabs.Panel value="compare" display="flex" style={{ flexDirection: "column", gap: 24 }}>
          {today === undefined ? <Skeleton h={240} radius={10} /> : (
            <Compare
              organizationId={organizationId}
              from={from ?? addDays(to ?? today, -DAYS)}
              to={to ?? today}
              today={today}
              onChange={(days) => void navigate({ search: { view: "compare", ...days }, replace: true })}
            />
          )}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
