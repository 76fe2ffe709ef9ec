import { z } from "zod";

const secretText = z.string().trim().min(1).max(500);

/** What an admin copies out of Personio. */
export const credentialInput = z.object({ clientId: secretText, clientSecret: secretText });

export const connectInput = credentialInput.extend({ organizationId: z.string(), provider: z.literal("personio") });
