import { Tabs } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Compare } from "../features/changes/compare.tsx";
import { dayOf } from "../features/changes/days.ts";
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
  const now = new Date();
  const until = to ?? dayOf(now);
  const since = from ?? dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - DAYS));
  return (
    <Page title={t("page")}>
      <Tabs value={view ?? "feed"} onChange={(tab) => void navigate({ search: tab === "compare" ? { view: "compare" } : {} })} keepMounted={false}>
        <Tabs.List mb="lg">
          <Tabs.Tab value="feed">{t("tab.feed")}</Tabs.Tab>
          <Tabs.Tab value="compare">{t("tab.compare")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="feed" display="flex" style={{ flexDirection: "column", gap: 24 }}><Feed organizationId={organizationId} /></Tabs.Panel>
        <Tabs.Panel value="compare" display="flex" style={{ flexDirection: "column", gap: 24 }}>
          <Compare organizationId={organizationId} from={since} to={until} onChange={(days) => void navigate({ search: { view: "compare", ...days }, replace: true })} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
