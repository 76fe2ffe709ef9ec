import type { Language } from "@treeline/org/language";

/** The pages behind the links in mails. */
export interface LinkWords {
  verify: { title: string; text: string; button: string };
  /** For who opens the link elsewhere than where they signed up. */
  prove: { text: string; label: string; note: string; wrong: string };
  verified: { title: string; text: string };
  signIn: { title: string; text: string; button: string };
  /** Shown when another account is signed in here: what pressing the button does. */
  staysSignedIn(email: string): string;
  switches(email: string): string;
  dead: { title: string; text: string };
  closed: { title: string; text: string };
  tooOften: { title: string; text: string };
  elsewhere: { title: string; text: string };
  goToSignIn: string;
  goOn: string;
}

export const LINK_WORDS: Record<Language, LinkWords> = {
  en: {
    verify: { title: "Verify your e-mail address", text: "You signed up for Treeline with {email}. Confirm that this address is yours.", button: "Verify e-mail address" },
    prove: {
      text: "Somebody signed up for Treeline with {email} in another browser. Confirm that this address is yours.",
      label: "Password",
      note: "The one that you chose when you signed up. If you don't know it, leave this empty: you choose a new one next, and the first one stops working.",
      wrong: "This is not the password that was chosen. Try again, or leave this empty and choose a new one.",
    },
    verified: { title: "Your e-mail address is verified", text: "{email} is verified, and the account is ready." },
    signIn: { title: "Sign in to Treeline", text: "You sign in as {email}.", button: "Sign in" },
    staysSignedIn: (email) => `You stay signed in as ${email} in this browser.`,
    switches: (email) => `You are signed in as ${email} here now. Signing in takes the place of that.`,
    dead: { title: "This link doesn't work any more", text: "It has expired or was used already. Sign in to have a new one sent to you." },
    closed: { title: "This address can't have an account here", text: "Treeline is set up for other addresses than {email}. Ask for an invitation to this address, then open the link again." },
    tooOften: { title: "That was too often", text: "Wait a minute, then open the link again." },
    elsewhere: { title: "This didn't come from Treeline's own page", text: "Open the link in the mail again and press the button there." },
    goToSignIn: "Go to sign in",
    goOn: "Go on",
  },
  de: {
    verify: { title: "E-Mail-Adresse bestätigen", text: "Sie haben sich mit {email} bei Treeline registriert. Bestätigen Sie, dass diese Adresse Ihnen gehört.", button: "E-Mail-Adresse bestätigen" },
    prove: {
      text: "Mit {email} hat sich jemand in einem anderen Browser bei Treeline registriert. Bestätigen Sie, dass diese Adresse Ihnen gehört.",
      label: "Passwort",
      note: "Das Passwort, das Sie bei der Registrierung gewählt haben. Wenn Sie es nicht kennen, lassen Sie das Feld leer: Sie wählen dann ein neues, und das erste gilt nicht mehr.",
      wrong: "Dieses Passwort wurde nicht gewählt. Versuchen Sie es noch einmal, oder lassen Sie das Feld leer und wählen Sie ein neues.",
    },
    verified: { title: "Ihre E-Mail-Adresse ist bestätigt", text: "{email} ist bestätigt, und das Konto ist bereit." },
    signIn: { title: "Bei Treeline anmelden", text: "Sie melden sich als {email} an.", button: "Anmelden" },
    staysSignedIn: (email) => `In diesem Browser bleiben Sie als ${email} angemeldet.`,
    switches: (email) => `Hier sind Sie zurzeit als ${email} angemeldet. Diese Anmeldung wird ersetzt.`,
    dead: { title: "Dieser Link gilt nicht mehr", text: "Er ist abgelaufen oder wurde schon benutzt. Über die Anmeldung können Sie sich einen neuen senden lassen." },
    closed: { title: "Für diese Adresse gibt es hier kein Konto", text: "Dieses Treeline ist für andere Adressen als {email} eingerichtet. Bitten Sie um eine Einladung an diese Adresse und öffnen Sie den Link dann noch einmal." },
    tooOften: { title: "Das war zu oft", text: "Warten Sie eine Minute und öffnen Sie den Link dann noch einmal." },
    elsewhere: { title: "Das kam nicht von der Seite von Treeline", text: "Öffnen Sie den Link in der E-Mail noch einmal und drücken Sie dort auf den Knopf." },
    goToSignIn: "Zur Anmeldung",
    goOn: "Weiter",
  },
};
