import { plainly } from "@treeline/org/text/isolate";
import { notifications } from "@mantine/notifications";
import { wordsOf } from "./problem.tsx";

/** Tells of something that failed beside the page, until the person dismisses it: what went wrong and what to do. The same failure twice is one message. */
export function tellFailure({ message, action }: { message: string; action: string | null }): void {
  notifications.show({ id: `failure ${message}`, color: "red", title: plainly(message), message: plainly(action ?? ""), autoClose: false });
}

/** The same of an error that was caught, in the server's own words where it sent any. */
export const tellProblem = (error: unknown): void => tellFailure(wordsOf(error));
