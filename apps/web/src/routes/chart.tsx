import { Box, Button, Center, Group, Loader, Stack, VisuallyHidden } from "@mantine/core";
import { useElementSize, useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ReactFlowProvider } from "@xyflow/react";
import { useCallback, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { trpc } from "../api.ts";
import { useCalendar } from "../calendar/use-calendar.ts";
import { isInBranch } from "../features/chart/branch-forest.ts";
import type { OpenFrom } from "../features/chart/branches.ts";
import { EMPTY_CHART, type Chart } from "../features/chart/chart.ts";
import { Canvas } from "../features/chart/canvas.tsx";
import { ChangedBanner } from "../features/chart/changed-banner.tsx";
import { DayPicker } from "../features/chart/day-picker.tsx";
import { isDay } from "@treeline/org/day";
import type { Arrangement } from "../features/chart/layout.ts";
import { DrillDown } from "../features/chart/drill-down.tsx";
import { FocusBanner } from "../features/chart/focus-banner.tsx";
import { ManagerPicker } from "../features/chart/manager-picker.tsx";
import { PastBanner } from "../features/chart/past-banner.tsx";
import { PastSeat } from "../features/chart/past-seat.tsx";
import { SearchBox } from "../features/chart/search-box.tsx";
import { topBar } from "../features/chart/top-bar.ts";
import { UnplacedCard } from "../features/chart/unplaced-card.tsx";
import { UnplacedDrawer } from "../features/chart/unplaced-drawer.tsx";
import { UnplacedGrid } from "../features/chart/unplaced-grid.tsx";
import { useChart } from "../features/chart/use-chart.ts";
import { useMarks } from "../features/chart/use-marks.ts";
import { useMe } from "../features/chart/use-me.ts";
import { ExportDialog } from "../features/export/export-dialog.tsx";
import { ProfilePanel } from "../features/profile/panel.tsx";
import { Profile } from "../features/profile/profile.tsx";
import { usePlace } from "../features/profile/use-place.ts";
import { ChartSync } from "../features/sync/chart-sync.tsx";
import { seatName } from "../i18n/seat-name.ts";
import { useFormat } from "../i18n/use-format.ts";
import { Empty } from "../ui/empty.tsx";
import { Problem } from "../ui/problem.tsx";
import { keysOffIn } from "../ui/single-keys.ts";

const signedIn = getRouteApi("/signed-in");
const route = getRouteApi("/signed-in/o/$organizationId/chart");

/** Of the profile, on screens that are wide enough for the canvas beside it. */
const PANEL_WIDTH = 308;

interface Looked {
  person?: string | undefined;
  focus?: string | undefined;
  open?: "all" | undefined;
  layout?: Arrangement | undefined;
  changed?: true | undefined;
  on?: string | undefined;
}

/** The address of what is looked at. */
const searchOf = ({ person, focus, open, layout, changed, on }: Looked) => ({ ...(changed ? { changed } : {}), ...(person ? { person } : {}), ...(focus ? { focus } : {}), ...(open ? { open } : {}), ...(layout ? { layout } : {}), ...(on ? { on } : {}) });

export function ChartPage() {
  const { t } = useTranslation("chart");
  const format = useFormat();
  const { organizationId } = route.useParams();
  const { user } = signedIn.useRouteContext();
  const { person, focus, open, layout, unplaced, changed, on: asked } = route.useSearch();
  const today = useCalendar(organizationId)?.today;
  const on = asked !== undefined && isDay(asked) && (today === undefined || asked <= today) ? asked : undefined;
  /** Unknown until the organization's calendar is. */
  const printed = on ?? today;
  const navigate = route.useNavigate();
  const keysOff = keysOffIn(user.keysOff);
  const page = useElementSize();
  const actions = useElementSize();
  const narrow = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const { chart: loaded, error, refetch } = useChart(organizationId, on);
  const marks = useMarks(organizationId, on === undefined ? (loaded ?? null) : null);
  const { data: organization } = useQuery(trpc.organization.get.queryOptions({ organizationId }));
  const { data: link } = useQuery(trpc.connection.get.queryOptions({ organizationId }));
  const connection = link?.connection ?? null;
  const connected = connection?.state === "connected" ? connection.id : null;

  const select = useCallback(
    (id: string | undefined) => void navigate({ search: (now) => searchOf({ ...now, person: id }), replace: true }),
    [navigate],
  );
  const [sought, setSought] = useState(0);
  const seek = useCallback(
    (id: string) => {
      select(id);
      setSought((times) => times + 1);
    },
    [select],
  );
  const showAlone = useCallback((id: string) => void navigate({ search: (now) => searchOf({ ...now, focus: id }) }), [navigate]);
  const leaveFocus = useCallback((replace: boolean) => void navigate({ search: (now) => searchOf({ ...now, focus: undefined }), replace }), [navigate]);
  const openFrom = useCallback(
    (from: OpenFrom) => void navigate({ search: (now) => searchOf({ ...now, open: from === "all" ? from : undefined }), replace: true }),
    [navigate],
  );
  const arrange = useCallback(
    (arrangement: Arrangement) => void navigate({ search: (now) => searchOf({ ...now, layout: arrangement }), replace: true }),
    [navigate],
  );
  const showUnplaced = useCallback(() => void navigate({ search: (now) => ({ ...now, unplaced: true }) }), [navigate]);
  const goTo = useCallback(
    (day: string | undefined) => void navigate({ search: (now) => searchOf({ ...now, on: day }) }),
    [navigate],
  );
  const nameAt = useCallback((id: string) => seatName(loaded?.find(id) ?? { name: t("somebody") }), [loaded, t]);
  const onPlace = usePlace(organizationId, nameAt);
  const me = useMe(organizationId, user.email, loaded !== undefined);
  const alone = loaded && focus !== undefined && isShownAlone(loaded, focus, person) ? focus : undefined;
  useEffect(() => {
    if (loaded && focus !== undefined && alone === undefined) leaveFocus(true);
  }, [loaded, focus, alone, leaveFocus]);

  if (error) {
    return (
      <Box component="main" p="xl">
        <title>{`${t("page")} · Treeline`}</title>
        <VisuallyHidden component="h1">{t("page")}</VisuallyHidden>
        <Problem error={error} onRetry={() => void refetch()} />
      </Box>
    );
  }
  // The canvas stands while the chart is on its way, so that there is little left to do when it comes.
  const chart = loaded ?? EMPTY_CHART;
  const loading = !loaded;
  const empty = !loading && chart.size === 0;
  const rootless = !loading && chart.forest.roots.length === 0;
  const isAdmin = organization?.role === "admin" || organization?.role === "owner";
  const mayEdit = on === undefined && (isAdmin || organization?.role === "member");
  const placing = mayEdit ? { chart, onPlace } : null;
  const refusal = on !== undefined ? t("syncRefusal.past") : organization?.role === "viewer" ? t("syncRefusal.viewer") : null;
  /** Of what the panel leaves free. */
  const middle = person && !narrow ? `calc(50% - ${PANEL_WIDTH / 2}px)` : "50%";
  const bar = topBar(page.width, actions.width, person && !narrow ? PANEL_WIDTH : 0);
  const exported = alone ?? person;
  // Who has yet to start is in no file.
  const branch = exported === undefined || chart.find(exported)?.arriving ? null : { id: exported, name: nameAt(exported) };
  const waiting = on === undefined ? chart.forest.unplaced.length : 0;

  return (
    <Box component="main" ref={page.ref} pos="relative" h="100%" mih={0} style={{ overflow: narrow || rootless ? "auto" : "hidden" }}>
      <title>{`${on ? t("pageOn", { day: format.day(on) }) : t("page")} · Treeline`}</title>
      {(empty || !rootless) && <VisuallyHidden component="h1">{t("page")}</VisuallyHidden>}
      {/* In the order of the Tab key: search, chart, profile, and what else floats over the chart. */}
      <Box pos="absolute" top={16} left={bar.search.left} w={bar.search.width} style={{ zIndex: 4, visibility: page.width === 0 ? "hidden" : "visible" }}>
        <SearchBox chart={chart} organizationId={on === undefined ? organizationId : null} slash={!keysOff.has("search")} onFound={seek} />
      </Box>
      {empty && on ? (
        <Center h="100%" p="md" pt={120}>
          <Empty title={t("nobodyOn.title", { day: format.day(on) })}>{t("nobodyOn.text")}</Empty>
        </Center>
      ) : empty ? (
        <Center h="100%" p="md">
          <Empty
            title={t("nobody.title")}
            action={connected ? undefined : <Button component={Link} to={`/o/${organizationId}/integrations`}>{t("nobody.action")}</Button>}
          >
            {connected ? t("nobody.reading") : t("nobody.connect")}
          </Empty>
        </Center>
      ) : rootless ? (
        <UnplacedGrid chart={chart} placing={placing} onSelect={select} onPlace={showUnplaced} />
      ) : narrow && loading ? null : narrow ? (
        <DrillDown key={on ?? "now"} chart={chart} marks={marks} selected={person ?? alone} past={on !== undefined || changed === true} onSelect={select}>
          {waiting > 0 && <UnplacedCard count={waiting} mayPlace={mayEdit} onOpen={showUnplaced} />}
        </DrillDown>
      ) : (
        <ReactFlowProvider>
          <Canvas
            key={`${organizationId} ${on ?? "now"}`}
            chart={chart}
            marks={marks}
            selected={person}
            focus={alone}
            from={open ?? "top"}
            arrangement={layout}
            me={me}
            sought={sought}
            letters={!keysOff.has("letters")}
            coveredRight={person ? PANEL_WIDTH : 0}
            bannered={changed === true || on !== undefined || alone !== undefined}
            heading={{ title: [organization?.name, alone === undefined ? null : nameAt(alone)].filter(Boolean).join(": "), day: printed }}
            onSelect={select}
            onSeek={seek}
            onFocus={showAlone}
            onOpenFrom={openFrom}
            onArrangement={arrange}
          />
        </ReactFlowProvider>
      )}
      {person && (
        <ProfilePanel onClose={() => select(undefined)} behind={unplaced === true}>
          {on !== undefined ? (
            <PastSeat chart={chart} id={person} on={on} onSelect={select} />
          ) : (
            <Profile
              key={person}
              organizationId={organizationId}
              personId={person}
              readAt={connection?.lastSuccessAt ?? null}
              mayEdit={mayEdit}
              isAdmin={isAdmin}
              picker={(picking) => <ManagerPicker chart={chart} labelled {...picking} />}
              nameAt={nameAt}
              onSelect={select}
            />
          )}
        </ProfilePanel>
      )}
      {loading && <Center pos="absolute" inset={0} style={{ pointerEvents: "none" }}><Loader aria-label={t("loading")} /></Center>}
      {!rootless && waiting > 0 && !narrow && alone === undefined && (
        <Box pos="absolute" top={bar.card.top} left={16}><UnplacedCard count={waiting} mayPlace={mayEdit} slim={bar.card.slim} onOpen={showUnplaced} /></Box>
      )}
      <Group ref={actions.ref} pos="absolute" top={16} right={bar.actions} gap="xs" wrap="nowrap" style={{ zIndex: 4 }}>
        {today !== undefined && <DayPicker key={on ?? "now"} on={on} today={today} onDay={goTo} />}
        {on === undefined && !narrow && chart.size > 0 && <ExportDialog organizationId={organizationId} branch={branch} />}
        <ChartSync organizationId={organizationId} connectionId={connected} refusal={refusal} />
      </Group>
      <Stack pos="absolute" top={64} left={middle} w="max-content" maw={person && !narrow ? `calc(100% - ${PANEL_WIDTH + 32}px)` : "calc(100% - 32px)"} gap={6} align="center" style={{ transform: "translateX(-50%)", zIndex: 3 }}>
        {changed && on === undefined && loaded && <ChangedBanner chart={chart} marks={marks} onSeek={seek} onClose={() => void navigate({ search: (now) => searchOf({ ...now, changed: undefined }), replace: true })} />}
        {on !== undefined && <PastBanner on={on} onBack={() => goTo(undefined)} />}
        {alone !== undefined && !narrow && <FocusBanner name={nameAt(alone)} behind={person !== undefined || unplaced === true} onLeave={() => leaveFocus(false)} />}
      </Stack>
      <UnplacedDrawer organizationId={organizationId} opened={unplaced === true && on === undefined} placing={placing} onClose={() => void navigate({ search: searchOf })} />
    </Box>
  );
}

/** Whether one branch alone is to be shown: its head has a place, and whoever is looked at is in it. */
function isShownAlone(chart: Chart, focus: string, person: string | undefined): boolean {
  const [head, looked] = [chart.rowOf(focus), chart.rowOf(person)];
  return chart.hasPlace(head) && (looked < 0 || isInBranch(chart.forest, head, looked));
}
