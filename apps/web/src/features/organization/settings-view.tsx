import classes from "./facts.module.css";

/** The settings for those who may not change them. */
export function SettingsView({ name, timeZone, preferLegalName, retentionDays }: { name: string; timeZone: string; preferLegalName: boolean; retentionDays: number }) {
  return (
    <dl className={classes.facts}>
      <div><dt>Name</dt><dd>{name}</dd></div>
      <div><dt>Time zone</dt><dd>{timeZone}</dd></div>
      <div><dt>Names of people</dt><dd>{preferLegalName ? "Legal name" : "Preferred name, where there is one"}</dd></div>
      <div><dt>Who left is kept for</dt><dd>{retentionDays === 1 ? "1 day" : `${retentionDays.toLocaleString()} days`}</dd></div>
    </dl>
  );
}
