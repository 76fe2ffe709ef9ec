import { account } from "../features/account/account.en.ts";
import { changes } from "../features/changes/changes.en.ts";
import { chart } from "../features/chart/chart.en.ts";
import { connect } from "../features/connect/connect.en.ts";
import { directory } from "../features/directory/directory.en.ts";
import { exporting } from "../features/export/export.en.ts";
import { findings } from "../features/findings/findings.en.ts";
import { organization } from "../features/organization/organization.en.ts";
import { profile } from "../features/profile/profile.en.ts";
import { sync } from "../features/sync/sync.en.ts";
import { ui } from "../ui/ui.en.ts";

/** All words in English: the source of the keys. */
export const en = {
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
