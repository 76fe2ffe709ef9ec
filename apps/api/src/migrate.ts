import { migrate } from "@treeline/db/migrate";
import { readMigrateEnv } from "./migrate-env.ts";

try {
  const { owner, ...options } = readMigrateEnv(process.env);
  await migrate(owner, options);
  console.log("The database is up to date.");
  process.exit(0);
} catch (error) {
  console.error(`The database can't be brought up to date: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
