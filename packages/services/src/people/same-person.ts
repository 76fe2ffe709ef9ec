import { z } from "zod";
import { command } from "../verb.ts";
import { aboutPerson } from "./edit-input.ts";

export const samePerson = command({
  needs: "member",
  input: aboutPerson.extend({ leaverId: z.string() }),
  async run(): Promise<{ changeId: string | null }> {
    return { changeId: null };
  },
  audit: { verb: "people.samePerson", subject: ({ personId, leaverId }) => ({ personId, leaverId }) },
});
