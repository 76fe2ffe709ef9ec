interface Refusal {
  code?: string | undefined;
  message?: string | undefined;
  status: number;
}

interface Words {
  message: string;
  action: string | null;
}

const WORDS: Record<string, Words> = {
  INVALID_EMAIL_OR_PASSWORD: { message: "This e-mail and password don't belong together.", action: "Check both, or have a sign-in link sent to you." },
  INVALID_EMAIL: { message: "This is not an e-mail address.", action: "Write one such as kim@example.com." },
  PASSWORD_TOO_SHORT: { message: "This password is too short.", action: "Choose one with at least 8 characters." },
  PASSWORD_TOO_LONG: { message: "This password is too long.", action: "Choose one with at most 128 characters." },
  INVALID_PASSWORD: { message: "The current password is wrong.", action: "Try again, or sign out and choose “Forgot password?”." },
  INVALID_TOKEN: { message: "This link has expired or was used already.", action: "Ask for a new one." },
};

const wordsFor = ({ code, message, status }: Refusal): Words => {
  if (status === 429) return { message: "That was too often.", action: "Wait a minute, then try again." };
  if (status >= 500) return { message: "Something went wrong on our side.", action: "Try again in a moment." };
  return WORDS[code ?? ""] ?? { message: message ?? "This didn't work.", action: "Check what you wrote and try again." };
};

/** An account request that was refused, in words for a person. */
export class Refused extends Error {
  readonly code: string | null;
  readonly action: string | null;

  constructor(refusal: Refusal) {
    const { message, action } = wordsFor(refusal);
    super(message);
    this.code = refusal.code ?? null;
    this.action = action;
  }
}

/** Waits for better-auth's answer. @throws Refused when it is no */
export async function granted(answer: Promise<{ error: Refusal | null }>): Promise<void> {
  const { error } = await answer;
  if (error) throw new Refused(error);
}
