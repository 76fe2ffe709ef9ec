import { z } from "zod";
import { command } from "../verb.ts";
import { aboutPerson } from "./edit-input.ts";

export const notSamePerson = command({
  needs: "member",
  input: aboutPerson.extend({ leaverId: z.string() }),
  async run(): Promise<Record<string, never>> {
    return {};
  },
  audit: { verb: "people.notSamePerson", subject: ({ personId, leaverId }) => ({ personId, leaverId }) },
});
