interface FindingWords {
  title: string;
  /** What it does to the chart, and what to do in Personio. */
  action: string;
}

const WORDS: Record<string, FindingWords> = {
  "own-manager": { title: "Is entered as their own supervisor", action: "Choose another supervisor, or none." },
  "unknown-manager": { title: "Supervisor isn't listed in Personio", action: "Choose a supervisor who is." },
  "manager-left": { title: "Supervisor has left", action: "Give the team a new one; until then the seat is vacant." },
  "manager-not-started": { title: "Supervisor hasn't started yet", action: "The team moves on their first day. If that isn't meant, choose another supervisor." },
  loop: { title: "Supervisors of each other, in a circle", action: "Correct one of them." },
  "duplicate-email": { title: "Same e-mail address", action: "Give each their own, or remove the record that is one too many." },
  "no-name": { title: "No name", action: "Fill in first and last name." },
  "unknown-status": { title: "Status that Treeline doesn't know", action: "Shown as active; check the status." },
  "unreadable-row": { title: "Record that can't be read", action: "Open it and look for what is unusual." },
  "no-start-date": { title: "Onboarding without a start date", action: "Fill in the hire date; until then not on the chart." },
};

/** What a finding means and what to do about it. */
export const findingWords = (kind: string): FindingWords => WORDS[kind] ?? { title: "Something unusual", action: "Check the record." };
