import { AppShell, Burger, Drawer, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { isApiError, trpc } from "../api.ts";
import { choiceOf } from "../features/account/language.ts";
import { PersonMenu } from "../features/account/person-menu.tsx";
import { SignedInAs } from "../features/account/signed-in-as.tsx";
import { Rail, useSection } from "../features/organization/rail.tsx";
import { ChartTrouble } from "../features/sync/chart-trouble.tsx";
import { RailMark } from "../features/sync/rail-mark.tsx";
import { useFollowSync } from "../features/sync/use-sync-state.ts";
import { ButtonLink } from "../ui/link.tsx";
import { Mark } from "../ui/mark.tsx";
import { Stage } from "../ui/stage.tsx";
import classes from "./shell.module.css";
import { NAMED } from "../ui/named.tsx";

const signedIn = getRouteApi("/signed-in");
const route = getRouteApi("/signed-in/o/$organizationId");

/** The frame of an organization's pages: the rail, on a phone behind a burger, and the page. Each page is its own `main`. */
export function OrganizationShell() {
  const { t } = useTranslation("organization");
  const { t: words } = useTranslation();
  const { organizationId } = route.useParams();
  const { user } = signedIn.useRouteContext();
  const { data: organization, error } = useQuery(trpc.organization.get.queryOptions({ organizationId }));
  const [railOpen, { open, close }] = useDisclosure();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const fullBleed = useSection() === "chart";
  // A day in the past is what it was.
  const past = useLocation({ select: ({ search }) => search.on !== undefined });
  useFollowSync(organizationId);
  useEffect(close, [path, close]);

  if (isApiError(error) && error.data?.code === "NOT_FOUND") {
    return (
      <Stage title={t("unknown.title")} lead={t("unknown.text")} foot={<SignedInAs email={user.email} next={path} />}>
        <ButtonLink to="/" size="md">{t("unknown.action")}</ButtonLink>
      </Stage>
    );
  }
  const foot = <PersonMenu name={user.name} note={organization ? t(`role.${organization.role}.label`) : " "} organizationId={organizationId} language={choiceOf(user.language)} />;
  const rail = <Rail organizationId={organizationId} organization={organization} marks={{ integrations: <RailMark organizationId={organizationId} /> }} foot={foot} />;
  return (
    <AppShell navbar={{ width: 212, breakpoint: "sm", collapsed: { mobile: true } }} header={{ height: { base: 56, sm: 0 } }} transitionDuration={0} className={classes.shell ?? ""}>
      <a href="#content" className={classes.skip}>{words("frame.skip")}</a>
      <AppShell.Header hiddenFrom="sm" bg="var(--tl-rail)">
        <Group h="100%" px="sm" gap="sm" wrap="nowrap">
          <Burger opened={railOpen} onClick={open} size="sm" aria-label={words("frame.openMenu")} aria-expanded={railOpen} />
          <Mark size={26} />
          <Text {...NAMED} fw={600} truncate>{organization?.name ?? "Treeline"}</Text>
          <RailMark organizationId={organizationId} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar visibleFrom="sm" aria-label={words("frame.sideBar")} bg="var(--tl-rail)">{rail}</AppShell.Navbar>
      <Drawer.Root opened={railOpen} onClose={close} size={280}>
        <Drawer.Overlay />
        <Drawer.Content aria-label={words("frame.menu")} bg="var(--tl-rail)">
          <Drawer.Body h="100%" p={0}>{rail}</Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
      <div id="content" tabIndex={-1} className={classes.content} data-full-bleed={fullBleed || undefined}>
        {fullBleed && !past && <ChartTrouble organizationId={organizationId} userId={user.id} />}
        <Outlet />
      </div>
    </AppShell>
  );
}
