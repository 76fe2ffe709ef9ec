import { isDay } from "@treeline/org/day";
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import { auth, Failure, queryClient, session } from "./api.ts";
import { choiceOf } from "./features/account/language.ts";
import { landing } from "./features/account/next.ts";
import { Refused, refusedWords } from "./features/account/refused.ts";
import { chartQuery } from "./features/chart/chart-query.ts";
import { i18n, setLanguage } from "./i18n/i18n.ts";
import { Broken } from "./routes/broken.tsx";
import { NotFound } from "./routes/not-found.tsx";
import { OrganizationShell } from "./routes/shell.tsx";

const isDayText = (value: unknown): value is string => typeof value === "string" && isDay(value);

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

/** Pages for who is not signed in. `next` is a path of ours to go on to. */
const nextSearch = (search: Record<string, unknown>): { next?: string } => {
  const next = typeof search["next"] === "string" ? landing(search["next"]) : "/";
  return next === "/" ? {} : { next };
};

// `deleted`: the account of this browser was deleted just now.
const signInSearch = (search: Record<string, unknown>): { next?: string; deleted?: true } => ({ ...nextSearch(search), ...(search["deleted"] === true ? { deleted: true as const } : {}) });
const signIn = createRoute({ getParentRoute: () => root, path: "/sign-in", validateSearch: signInSearch, component: lazyRouteComponent(() => import("./routes/sign-in.tsx"), "SignIn") });
const signUp = createRoute({ getParentRoute: () => root, path: "/sign-up", validateSearch: nextSearch, component: lazyRouteComponent(() => import("./routes/sign-up.tsx"), "SignUp") });
const forgot = createRoute({ getParentRoute: () => root, path: "/forgot-password", component: lazyRouteComponent(() => import("./routes/forgot-password.tsx"), "ForgotPassword") });
const reset = createRoute({
  getParentRoute: () => root,
  path: "/reset-password",
  // `verified`: the first password of an account whose address was verified just now.
  validateSearch: (search: Record<string, unknown>): { token?: string; verified?: true; next?: string } => ({
    ...(typeof search["token"] === "string" ? { token: search["token"] } : {}),
    ...(search["verified"] === true ? { verified: true as const } : {}),
    ...nextSearch(search),
  }),
  component: lazyRouteComponent(() => import("./routes/reset-password.tsx"), "ResetPassword"),
});

/** Who is signed in. @throws Failure where the server doesn't tell */
async function readSession() {
  const { data, error } = await auth.getSession().then(
    (answer) => ({ data: answer.data, error: answer.error && new Refused(answer.error) }),
    (outage: unknown) => ({ data: null, error: outage }),
  );
  if (!error) return data;
  const { message, action } = refusedWords(i18n.getFixedT(null, "account"), error);
  throw new Failure(message, { action });
}

/** Everything below needs a session; without one the way leads to sign-in and back. */
const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  component: Outlet,
  beforeLoad: async ({ location }) => {
    const data = await readSession();
    if (!data) throw redirect({ to: "/sign-in", search: { next: location.href } });
    await setLanguage(choiceOf(data.user.language));
    return { user: data.user };
  },
});

const home = createRoute({ getParentRoute: () => signedIn, path: "/", component: lazyRouteComponent(() => import("./routes/home.tsx"), "Home") });
const create = createRoute({ getParentRoute: () => signedIn, path: "/new", component: lazyRouteComponent(() => import("./routes/new.tsx"), "NewOrganization") });
const invitation = createRoute({ getParentRoute: () => signedIn, path: "/invitations/$invitationId", component: lazyRouteComponent(() => import("./routes/invitation.tsx"), "Invitation") });

const organization = createRoute({ getParentRoute: () => signedIn, path: "/o/$organizationId", component: OrganizationShell });
const dashboard = createRoute({ getParentRoute: () => organization, path: "/", component: lazyRouteComponent(() => import("./routes/dashboard.tsx"), "Dashboard") });
const chart = createRoute({
  getParentRoute: () => organization,
  path: "/chart",
  validateSearch: (search: Record<string, unknown>): { person?: string; focus?: string; open?: "all"; layout?: "fill" | "tree"; unplaced?: true; changed?: true; on?: string } => ({
    ...(typeof search["person"] === "string" ? { person: search["person"] } : {}),
    // Whose branch is shown alone.
    ...(typeof search["focus"] === "string" ? { focus: search["focus"] } : {}),
    // With everybody from the start, not the top two levels alone.
    ...(search["open"] === "all" ? { open: "all" as const } : {}),
    ...(search["layout"] === "fill" || search["layout"] === "tree" ? { layout: search["layout"] } : {}),
    ...(search["unplaced"] === true ? { unplaced: true as const } : {}),
    // Leads through what changed in the last 24 hours.
    ...(search["changed"] === true ? { changed: true as const } : {}),
    // A day in the past, `YYYY-MM-DD`.
    ...(isDayText(search["on"]) ? { on: search["on"] } : {}),
  }),
  // The people come while the page's code does.
  loader: ({ params }) => void queryClient.prefetchQuery({ ...chartQuery(params.organizationId), staleTime: Infinity }),
  component: lazyRouteComponent(() => import("./routes/chart.tsx"), "ChartPage"),
});
const people = createRoute({
  getParentRoute: () => organization,
  path: "/people",
  validateSearch: (search: Record<string, unknown>): { q?: string; person?: string } => ({
    ...(typeof search["q"] === "string" && search["q"] ? { q: search["q"] } : {}),
    ...(typeof search["person"] === "string" ? { person: search["person"] } : {}),
  }),
  component: lazyRouteComponent(() => import("./routes/people.tsx"), "People"),
});
const changes = createRoute({
  getParentRoute: () => organization,
  path: "/changes",
  validateSearch: (search: Record<string, unknown>): { view?: "compare"; from?: string; to?: string } => ({
    ...(search["view"] === "compare" ? { view: "compare" as const } : {}),
    ...(isDayText(search["from"]) ? { from: search["from"] } : {}),
    ...(isDayText(search["to"]) ? { to: search["to"] } : {}),
  }),
  component: lazyRouteComponent(() => import("./routes/changes.tsx"), "Changes"),
});
const findings = createRoute({ getParentRoute: () => organization, path: "/findings", component: lazyRouteComponent(() => import("./routes/findings.tsx"), "Findings") });
const integrations = createRoute({ getParentRoute: () => organization, path: "/integrations", component: lazyRouteComponent(() => import("./routes/integrations.tsx"), "Integrations") });
const personio = createRoute({ getParentRoute: () => organization, path: "/integrations/personio", component: lazyRouteComponent(() => import("./routes/connect-personio.tsx"), "ConnectPersonio") });
const runs = createRoute({ getParentRoute: () => organization, path: "/runs", component: lazyRouteComponent(() => import("./routes/runs.tsx"), "Runs") });
const run = createRoute({ getParentRoute: () => organization, path: "/runs/$runId", component: lazyRouteComponent(() => import("./routes/run.tsx"), "RunPage") });
const settings = createRoute({ getParentRoute: () => organization, path: "/settings", component: lazyRouteComponent(() => import("./routes/settings.tsx"), "Settings") });
const account = createRoute({ getParentRoute: () => organization, path: "/account", component: lazyRouteComponent(() => import("./routes/account.tsx"), "Account") });

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signUp,
    forgot,
    reset,
    signedIn.addChildren([
      home,
      create,
      invitation,
      organization.addChildren([dashboard, chart, people, changes, findings, integrations, personio, runs, run, settings, account]),
    ]),
  ]),
  defaultErrorComponent: Broken,
  defaultPreload: "intent",
  scrollRestoration: true,
});

session.onLost = () => {
  const { pathname, href } = router.state.location;
  if (pathname !== "/sign-in") void router.navigate({ to: "/sign-in", search: { next: href } });
};

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
