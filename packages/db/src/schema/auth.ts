export { account } from "./account.ts";
export { invitation } from "./invitation.ts";
export { member } from "./member.ts";
export { organization } from "./organization.ts";
export { rateLimit } from "./rate-limit.ts";
export { session } from "./session.ts";
export { user } from "./user.ts";
export { verification } from "./verification.ts";
