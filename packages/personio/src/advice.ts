import type { PersonioErrorCode } from "./errors.ts";

/** What happened, in a sentence for an HR admin, and what the admin can do about it. */
export interface Advice {
  message: Text;
  action: Text;
}

/** In each language that people read. */
interface Text {
  en: string;
  de: string;
}

export const ADVICE: Record<PersonioErrorCode, Advice> = {
  "credential-refused": {
    message: {
      en: "Personio refuses this Client ID and Client secret.",
      de: "Personio lehnt diese Client-ID und dieses Client-Secret ab.",
    },
    action: {
      en: "Check both in Personio under Marketplace → Connected integrations, or create a new custom integration and use its credential in Treeline.",
      de: "Prüfen Sie beides in Personio unter Marketplace → Verbundene Integrationen, oder legen Sie eine neue benutzerdefinierte Integration an und verwenden Sie deren Zugangsdaten in Treeline.",
    },
  },
  "missing-right": {
    message: {
      en: "Personio accepts this Client ID and Client secret, but doesn't let them read employees.",
      de: "Personio nimmt diese Client-ID und dieses Client-Secret an, lässt damit aber keine Mitarbeitenden lesen.",
    },
    action: {
      en: "Either the right is missing or the credential was withdrawn. In Personio, open Marketplace → Connected integrations, pick the integration, tick Employees: Read and choose Update. If it is ticked already, create a new integration and use its credential in Treeline.",
      de: "Entweder fehlt das Recht, oder die Zugangsdaten wurden zurückgezogen. Öffnen Sie in Personio Marketplace → Verbundene Integrationen, wählen Sie die Integration, haken Sie „Mitarbeitende → Lesen“ an und wählen Sie „Aktualisieren“. Wenn es schon angehakt ist, legen Sie eine neue Integration an und verwenden Sie deren Zugangsdaten in Treeline.",
    },
  },
  "rate-limited": {
    message: {
      en: "Personio asks Treeline to slow down.",
      de: "Personio bittet Treeline, langsamer zu lesen.",
    },
    action: {
      en: "Nothing to do: Treeline tries again later. If it stays, another integration may be using the same credential; give Treeline one of its own.",
      de: "Es ist nichts zu tun: Treeline versucht es später noch einmal. Wenn es so bleibt, verwendet vielleicht eine andere Integration dieselben Zugangsdaten; geben Sie Treeline eigene.",
    },
  },
  unavailable: {
    message: {
      en: "Personio can't be reached at the moment.",
      de: "Personio ist zurzeit nicht erreichbar.",
    },
    action: {
      en: "Nothing to do: Treeline tries again by itself. If it lasts, look at status.personio.de. If Personio works there, ask the people who run Treeline: a proxy or a firewall on the way may refuse its requests.",
      de: "Es ist nichts zu tun: Treeline versucht es von selbst noch einmal. Wenn es länger dauert, sehen Sie auf status.personio.de nach. Wenn Personio dort läuft, fragen Sie die Personen, die Treeline betreiben: Vielleicht weist ein Proxy oder eine Firewall unterwegs die Anfragen ab.",
    },
  },
  timeout: {
    message: {
      en: "Personio took too long to answer.",
      de: "Personio hat zu lange für die Antwort gebraucht.",
    },
    action: {
      en: "Nothing to do: Treeline tries again by itself. If it lasts, look at status.personio.de.",
      de: "Es ist nichts zu tun: Treeline versucht es von selbst noch einmal. Wenn es länger dauert, sehen Sie auf status.personio.de nach.",
    },
  },
  "bad-answer": {
    message: {
      en: "Personio gave an answer that Treeline can't read.",
      de: "Personio hat eine Antwort gegeben, die Treeline nicht lesen kann.",
    },
    action: {
      en: "A later try may work. If it stays, ask the people who run Treeline: the answer may come from a proxy or a log-in page on the way, the address of Personio may be wrong, or Personio may have changed.",
      de: "Ein späterer Versuch kann gelingen. Wenn es so bleibt, fragen Sie die Personen, die Treeline betreiben: Vielleicht kommt die Antwort von einem Proxy oder einer Anmeldeseite unterwegs, die Adresse von Personio ist falsch, oder Personio hat sich geändert.",
    },
  },
  "api-retired": {
    message: {
      en: "Personio no longer answers at the address where Treeline reads employees.",
      de: "Personio antwortet nicht mehr unter der Adresse, unter der Treeline die Mitarbeitenden liest.",
    },
    action: {
      en: "The credential is fine, and the chart stays. Tell the people who run Treeline: Personio may have moved or ended this API, so that Treeline needs an update or another address of Personio; or a proxy on the way answers in its place.",
      de: "Die Zugangsdaten sind in Ordnung, und das Organigramm bleibt. Sagen Sie es den Personen, die Treeline betreiben: Vielleicht hat Personio diese Schnittstelle verlegt oder beendet, sodass Treeline eine neue Version oder eine andere Adresse von Personio braucht; oder ein Proxy unterwegs antwortet an ihrer Stelle.",
    },
  },
  incomplete: {
    message: {
      en: "Personio's list of employees was empty or another one at each reading, so nothing was changed.",
      de: "Die Liste der Mitarbeitenden von Personio war leer oder bei jedem Lesen eine andere, deshalb wurde nichts geändert.",
    },
    action: {
      en: "A later try may work; people may have been edited in Personio during the read. If it stays, check in Personio that the integration isn't limited to legal entities without employees.",
      de: "Ein späterer Versuch kann gelingen; vielleicht wurden Personen in Personio während des Lesens bearbeitet. Wenn es so bleibt, prüfen Sie in Personio, ob die Integration auf Gesellschaften ohne Mitarbeitende beschränkt ist.",
    },
  },
  "picture-too-large": {
    message: {
      en: "A profile picture in Personio is larger than 10 MB.",
      de: "Ein Profilbild in Personio ist größer als 10 MB.",
    },
    action: {
      en: "Upload a smaller picture in Personio. Everything else is imported without it.",
      de: "Laden Sie in Personio ein kleineres Bild hoch. Alles andere wird ohne dieses Bild importiert.",
    },
  },
  cancelled: {
    message: {
      en: "The request to Personio was stopped.",
      de: "Die Anfrage an Personio wurde abgebrochen.",
    },
    action: {
      en: "Start it again when you are ready.",
      de: "Starten Sie sie noch einmal, wenn Sie so weit sind.",
    },
  },
};

/** For a code that was kept; null for one that no error of ours has. */
export const adviceOn = (code: string): Advice | null => (isCode(code) ? ADVICE[code] : null);

const isCode = (code: string): code is PersonioErrorCode => Object.hasOwn(ADVICE, code);
