import type { AccountDeleted } from "./account-deleted.tsx";
import type { AccountExists } from "./account-exists.tsx";
import type { CredentialRefused } from "./credential-refused.tsx";
import type { Digest } from "./digest.tsx";
import type { Failing } from "./failing.tsx";
import type { ImportDone } from "./import-done.tsx";
import type { Invitation } from "./invitation.tsx";
import type { MagicLink } from "./magic-link.tsx";
import type { NeedsReview } from "./needs-review.tsx";
import type { Recovered } from "./recovered.tsx";
import type { ResetPassword } from "./reset-password.tsx";
import type { Verify } from "./verify.tsx";

/** Every mail that Treeline sends, told apart by `kind`; all addresses are absolute. */
export type Mail =
  | ({ kind: "verify" } & Verify)
  | ({ kind: "magic-link" } & MagicLink)
  | ({ kind: "reset-password" } & ResetPassword)
  | ({ kind: "account-deleted" } & AccountDeleted)
  | ({ kind: "account-exists" } & AccountExists)
  | ({ kind: "invitation" } & Invitation)
  | ({ kind: "import-done" } & ImportDone)
  | ({ kind: "needs-review" } & NeedsReview)
  | ({ kind: "credential-refused" } & CredentialRefused)
  | ({ kind: "failing" } & Failing)
  | ({ kind: "recovered" } & Recovered)
  | ({ kind: "digest" } & Digest);
