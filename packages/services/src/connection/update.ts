import { eq } from "drizzle-orm";
import { connection } from "@treeline/db/schema/connection";
import { MOST_IN_ADDRESS } from "@treeline/org/text/clean";
import { z } from "zod";
import { COSTS } from "../cost/costs.ts";
import { notFound } from "../error.ts";
import { requireId } from "../id.ts";
import { INPUT } from "../input-words.ts";
import { command } from "../verb.ts";
import { webAddress } from "./web-address.ts";

const mailAddress = z.string().trim().pipe(z.email(INPUT.mailAddress.en).max(MOST_IN_ADDRESS));

/** Changes what an admin may set about a connection; what is left out stays, null takes it away. */
export const updateConnection = command({
  needs: "admin",
  cost: COSTS.edit,
  input: z.object({
    organizationId: z.string(),
    connectionId: z.string(),
    webAddress: webAddress.nullable().exactOptional(),
    importMailTo: mailAddress.nullable().exactOptional(),
  }),
  async run({ tx }, { connectionId, webAddress, importMailTo }): Promise<Record<string, never>> {
    const here = eq(connection.id, requireId(connectionId, "connection"));
    const [found] = await tx.select({ id: connection.id }).from(connection).where(here).for("no key update");
    if (!found) throw notFound("connection");
    const set = { ...(webAddress !== undefined && { webAddress }), ...(importMailTo !== undefined && { importMailTo }) };
    if (Object.keys(set).length > 0) await tx.update(connection).set(set).where(here);
    return {};
  },
  audit: { verb: "connection.update", subject: ({ connectionId }) => ({ connectionId }) },
});
