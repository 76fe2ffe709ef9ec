import { account } from "../features/account/account.de.ts";
import { changes } from "../features/changes/changes.de.ts";
import { chart } from "../features/chart/chart.de.ts";
import { connect } from "../features/connect/connect.de.ts";
import { directory } from "../features/directory/directory.de.ts";
import { exporting } from "../features/export/export.de.ts";
import { findings } from "../features/findings/findings.de.ts";
import { organization } from "../features/organization/organization.de.ts";
import { profile } from "../features/profile/profile.de.ts";
import { sync } from "../features/sync/sync.de.ts";
import { ui } from "../ui/ui.de.ts";

/** All words in German, read only by who wants them. */
export const de = {
  account,
  changes,
  chart,
  connect,
  directory,
  exporting,
  findings,
  organization,
  profile,
  sync,
  ui,
};
