import { expect, test } from "vitest";
import { viewError, viewReason } from "./run-words.ts";

test("[LA2] what a run left as it was is told from its key, whatever words the row has", () => {
  expect(viewReason({ kind: "lost-key", field: "status", message: "Of old." }, "de").message).toBe(
    "Diese Zugangsdaten können Status nicht mehr lesen. Bis sie es wieder können, kommt niemand ins Organigramm dazu und niemand scheidet aus. Haken Sie Status für die Zugangsdaten in Personio wieder an.",
  );
  expect(viewReason({ kind: "lost-key", field: "position" }, "en").message).toBe(
    "This credential can no longer read Position. What was read before stays as it is. Tick Position again for the credential in Personio.",
  );
  expect(viewReason({ kind: "disconnected" }, "de").message).toBe("Personio wurde getrennt.");
});

test("[LA2] a failure is told from its code; one without a known code by the words that were kept, else as one of ours", () => {
  expect(viewError({ code: "timeout", message: "Of old.", action: "Nothing." }, "de").message).toBe("Personio hat zu lange für die Antwort gebraucht.");
  expect(viewError({ code: "of-old", message: "Of old.", action: "Nothing." }, "de")).toEqual({ code: "of-old", message: "Of old.", action: "Nothing." });
  expect(viewError({ code: "internal" }, "en")).toEqual({
    code: "internal", message: "Treeline could not finish this sync; nothing was changed.",
    action: "It is tried again by itself. If it stays, tell whoever runs Treeline and give them the address of this page.",
  });
  expect(viewError({ code: "internal", message: "Of old.", action: "Nothing." }, "de").message).toContain("konnte diese Synchronisierung nicht beenden");
});
