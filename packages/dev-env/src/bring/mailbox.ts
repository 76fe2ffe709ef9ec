import { join } from "node:path";
import type { Closing } from "../closing.ts";
import { startMailbox, type Mailbox } from "../mailbox.ts";
import { keepPort } from "../port.ts";

/** The mailbox that keeps its mails in the data folder. */
export async function bringMailbox(dataDir: string, closing: Closing, say: (line: string) => void): Promise<Mailbox> {
  const mailbox = await startMailbox({ port: await keepPort(dataDir, "mailbox", { say, signal: closing.signal }), file: join(dataDir, "mails.json") });
  closing.first(() => mailbox.close());
  return mailbox;
}
