import { AppError } from "../error.ts";
import { tooMany } from "../too-many.ts";

/** A password is asked for and is wrong, or was left out. */
export const wrongPassword = () =>
  new AppError("FORBIDDEN", { en: "The password is wrong.", de: "Das Passwort ist falsch." }, {
    reason: "wrong-password",
    action: { en: "Try again, or sign out and choose “Forgot password?”.", de: "Versuchen Sie es noch einmal, oder melden Sie sich ab und wählen Sie „Passwort vergessen?“." },
  });

/** Without a password, only a sign-in of the last minutes shows who is there. */
export const signInAgain = () =>
  new AppError("FORBIDDEN", { en: "Your account has no password, and you signed in more than ten minutes ago.", de: "Ihr Konto hat kein Passwort, und Ihre Anmeldung ist mehr als zehn Minuten her." }, {
    reason: "sign-in-again",
    action: { en: "Have a sign-in link sent to you, open it, and repeat this within ten minutes.", de: "Lassen Sie sich einen Anmeldelink schicken, öffnen Sie ihn und wiederholen Sie dies innerhalb von zehn Minuten." },
  });

/** `seconds`: how long to wait before the next guess. */
export const tooManyGuesses = (seconds: number) =>
  tooMany({ en: "The password was tried too often.", de: "Das Passwort wurde zu oft probiert." }, { reason: "too-often", seconds });
