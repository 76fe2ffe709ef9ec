import { randomBytes } from "node:crypto";
import { parseKeys } from "@treeline/services/keys";
import { expect, test } from "vitest";
import { startTestApi } from "./testing.ts";

test("security rotation: sessions outlive a new key, in processes with and without it; they end when the oldest key goes", async () => {
  const entry = (id: string) => `${id}:${randomBytes(32).toString("base64url")}`;
  const [old, fresh] = [entry("old"), entry("new")];
  const before = await startTestApi({ keys: parseKeys(old) });
  const during = await startTestApi({ db: before.db, keys: parseKeys(`${fresh},${old}`) });
  const after = await startTestApi({ db: before.db, keys: parseKeys(fresh) });
  try {
    const ada = await before.person("ada@example.com");
    const list = async (of: typeof before) => (await fetch(`${of.url}/trpc/organization.list`, { headers: { cookie: ada.cookie() } })).status;
    expect([await list(before), await list(during), await list(before), await list(after)]).toEqual([200, 200, 200, 401]);
    const again = await after.visitor().post("/api/auth/sign-in/email", { email: "ada@example.com", password: "correct-horse" });
    expect(again.status).toBe(200);
  } finally {
    await Promise.all([after.close(), during.close()]);
    await before.close();
  }
});
