import type { ImportDone } from "./import-done.tsx";
import type { Invitation } from "./invitation.tsx";
import type { MagicLink } from "./magic-link.tsx";
import type { ResetPassword } from "./reset-password.tsx";
import type { Verify } from "./verify.tsx";

/** Every mail that Treeline sends, told apart by `kind`; all addresses are absolute. */
export type Mail =
  | ({ kind: "verify" } & Verify)
  | ({ kind: "magic-link" } & MagicLink)
  | ({ kind: "reset-password" } & ResetPassword)
  | ({ kind: "invitation" } & Invitation)
  | ({ kind: "import-done" } & ImportDone);
