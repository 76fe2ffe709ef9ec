import { IconHistory, IconPlug, IconSettings, IconSitemap, IconUsers } from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import type { ComponentProps, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./rail.module.css";
import { Switcher } from "./switcher.tsx";

const ENTRIES = [
  { Icon: IconSitemap, to: "/o/$organizationId/chart", section: "chart" },
  { Icon: IconUsers, to: "/o/$organizationId/people", section: "people" },
  { Icon: IconHistory, to: "/o/$organizationId/changes", section: "changes" },
  { Icon: IconPlug, to: "/o/$organizationId/integrations", section: "integrations" },
  { Icon: IconSettings, to: "/o/$organizationId/settings", section: "settings" },
] as const;

/** The part of the organization that the address names, such as `chart`; the runs belong to the integrations. */
export function useSection(): string {
  const section = useLocation({ select: ({ pathname }) => pathname.split("/")[3] ?? "" });
  return section === "runs" ? "integrations" : section;
}

interface RailProps extends ComponentProps<typeof Switcher> {
  /** A mark beside the entry's name, such as "needs attention". */
  marks?: Partial<Record<(typeof ENTRIES)[number]["section"], ReactNode>>;
  /** The signed-in person. */
  foot: ReactNode;
}

/** The way around one organization. */
export function Rail({ organizationId, organization, marks = {}, foot }: RailProps) {
  const { t } = useTranslation("organization");
  const current = useSection();
  return (
    <div className={classes.rail}>
      <Switcher organizationId={organizationId} organization={organization} />
      <nav aria-label={t("pages.label")} className={classes.entries}>
        {ENTRIES.map(({ Icon, to, section }) => (
          <Link key={section} to={to} params={{ organizationId }} search={{}} className={classes.entry} {...(section === current ? { "aria-current": "page" } : {})}>
            <Icon size={18} stroke={1.6} aria-hidden />
            {t(`pages.${section}`)}
            {marks[section]}
          </Link>
        ))}
      </nav>
      <div className={classes.foot}>{foot}</div>
    </div>
  );
}
