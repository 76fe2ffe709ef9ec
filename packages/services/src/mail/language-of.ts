import { eq } from "drizzle-orm";
import { user } from "@treeline/db/schema/user";
import type { Language } from "@treeline/org/language";
import type { Context } from "../context.ts";

/** What the account of an address chose to be spoken to in; English where there is none, or it chose nothing. */
export async function languageOfAddress({ db }: Pick<Context, "db">, email: string | undefined): Promise<Language> {
  const [found] = email === undefined ? [] : await db.auth.select({ language: user.language }).from(user).where(eq(user.email, email.toLowerCase()));
  return found?.language ?? "en";
}
