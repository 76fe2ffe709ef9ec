import { Box, Button, Center, Group, Loader, VisuallyHidden } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ReactFlowProvider } from "@xyflow/react";
import { useCallback } from "react";
import { trpc } from "../api.ts";
import { Canvas } from "../features/chart/canvas.tsx";
import { DrillDown } from "../features/chart/drill-down.tsx";
import { SearchBox } from "../features/chart/search-box.tsx";
import { UnplacedCard } from "../features/chart/unplaced-card.tsx";
import { UnplacedDrawer } from "../features/chart/unplaced-drawer.tsx";
import { UnplacedGrid } from "../features/chart/unplaced-grid.tsx";
import { useChart } from "../features/chart/use-chart.ts";
import { ProfilePanel } from "../features/profile/panel.tsx";
import { Profile } from "../features/profile/profile.tsx";
import { ChartSync } from "../features/sync/chart-sync.tsx";
import { Empty } from "../ui/empty.tsx";
import { Problem } from "../ui/problem.tsx";

const route = getRouteApi("/signed-in/o/$organizationId/chart");

/** Of the profile, on screens that are wide enough for the canvas beside it. */
const PANEL_WIDTH = 308;

export function ChartPage() {
  const { organizationId } = route.useParams();
  const { person, unplaced } = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const { tree, search, error, refetch } = useChart(organizationId);
  const { data: organization } = useQuery(trpc.organization.get.queryOptions({ organizationId }));
  const { data: link } = useQuery(trpc.connection.get.queryOptions({ organizationId }));
  const connection = link?.connection ?? null;
  const connected = connection?.state === "connected" ? connection.id : null;

  const select = useCallback((id: string | undefined) => void navigate({ search: id ? { person: id } : {}, replace: true }), [navigate]);
  const showUnplaced = useCallback(() => void navigate({ search: (now) => ({ ...now, unplaced: true }) }), [navigate]);

  if (error) return <Box component="main" p="xl"><Problem error={error} onRetry={() => void refetch()} /></Box>;
  if (!tree) return <Center component="main" h="100%"><Loader aria-label="Loading the chart" /></Center>;
  const empty = tree.byId.size === 0;
  const refusal = organization?.role === "viewer" ? "Viewers can't sync; ask a member or an admin" : null;

  return (
    <Box component="main" pos="relative" h="100%" mih={0} style={{ overflow: narrow || tree.roots.length === 0 ? "auto" : "hidden" }}>
      <title>Org chart · Treeline</title>
      {!(tree.byId.size > 0 && tree.roots.length === 0) && <VisuallyHidden component="h1">Org chart</VisuallyHidden>}
      {empty ? (
        <Center h="100%" p="md">
          <Empty
            title="There is nobody on the chart yet"
            action={connected ? undefined : <Button component={Link} to={`/o/${organizationId}/integrations`}>Connect Personio</Button>}
          >
            {connected ? "The first import is under way, or Personio lists nobody." : "Connect Personio, and everybody it lists is here a minute later."}
          </Empty>
        </Center>
      ) : tree.roots.length === 0 ? (
        <UnplacedGrid tree={tree} onSelect={select} onPlace={showUnplaced} />
      ) : narrow ? (
        <DrillDown tree={tree} selected={person} onSelect={select}>
          {tree.unplaced.length > 0 && <UnplacedCard count={tree.unplaced.length} onOpen={showUnplaced} />}
        </DrillDown>
      ) : (
        <ReactFlowProvider>
          <Canvas key={organizationId} tree={tree} selected={person} coveredRight={person ? PANEL_WIDTH : 0} onSelect={select} />
        </ReactFlowProvider>
      )}
      {tree.roots.length > 0 && tree.unplaced.length > 0 && !narrow && (
        <Box pos="absolute" top={16} left={16}><UnplacedCard count={tree.unplaced.length} onOpen={showUnplaced} /></Box>
      )}
      <Box pos="absolute" top={16} left={narrow ? 16 : "50%"} w={narrow ? "calc(100% - 112px)" : 320} style={{ transform: narrow ? "none" : "translateX(-50%)", zIndex: 4 }}>
        <SearchBox tree={tree} search={search} onFound={select} />
      </Box>
      <Group pos="absolute" top={16} right={person && !narrow ? PANEL_WIDTH + 16 : 16} gap="xs" style={{ zIndex: 4 }}>
        <ChartSync organizationId={organizationId} connectionId={connected} refusal={refusal} />
      </Group>
      {person && (
        <ProfilePanel onClose={() => select(undefined)} behind={unplaced === true}>
          <Profile organizationId={organizationId} personId={person} readAt={connection?.lastSuccessAt ?? null} onSelect={select} />
        </ProfilePanel>
      )}
      <UnplacedDrawer organizationId={organizationId} opened={unplaced === true} onClose={() => void navigate({ search: ({ person: kept }) => (kept ? { person: kept } : {}) })} />
    </Box>
  );
}
