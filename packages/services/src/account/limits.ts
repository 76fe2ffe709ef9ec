const MINUTE = 60;

/** Links from mails that are followed, per client address; better-auth doesn't see them. */
export const LINK_LIMIT = [{ limit: 120, seconds: MINUTE }];

/** Guesses of one account's password in the places that ask for it again. */
export const PASSWORD_GUESSES = [{ limit: 10, seconds: 10 * MINUTE }];

/**
 * Attempts per client address and path. An office shares one address and signs in at nine, so bursts are allowed
 * where the rate of a minute is not; what sends a mail to somebody is held tighter.
 */
export const LIMITS = {
  "/sign-in/email": { window: MINUTE, max: 20 },
  "/sign-up/email": { window: MINUTE, max: 20 },
  "/change-password": { window: MINUTE, max: 10 },
  "/reset-password": { window: MINUTE, max: 20 },
  "/sign-in/magic-link": { window: MINUTE, max: 10 },
  "/send-verification-email": { window: MINUTE, max: 10 },
  "/request-password-reset": { window: MINUTE, max: 10 },
  "/get-session": false,
} as const;
