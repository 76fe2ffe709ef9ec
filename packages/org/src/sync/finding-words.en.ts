import type { FindingWords } from "./finding-words.ts";

export const english: FindingWords = {
  "own-manager": "Is entered as their own supervisor, so the chart shows none. Choose another supervisor in Personio, or none.",
  "unknown-manager": "The supervisor isn't listed in Personio, so the chart shows none. Choose a supervisor who is.",
  "manager-left": "The supervisor has left, so the team reports to a vacant seat. Give the team a new supervisor in Personio.",
  "manager-not-started": "The supervisor hasn't started yet; the team moves on their first day. If that isn't meant, choose another supervisor in Personio.",
  loop: "These people are supervisors of each other, in a circle, so the chart leaves out one of the links. Correct the supervisor of one of them in Personio.",
  "duplicate-email": "These people have the same e-mail address and are shown as different people. Give each their own in Personio, or remove the record that is one too many.",
  "no-name": "Has no name in Personio, so the chart shows the e-mail address in its place. Fill in first and last name.",
  "no-title": "These people have no position in Personio, so their cards show a name alone. Fill in the position.",
  "no-picture": "These people have no picture in Personio, so their cards show initials. Add a picture, or ask them to.",
  "unknown-status": "Has a status that Treeline doesn't know and is shown as active. Check the status in Personio.",
  "unreadable-row": "The record can't be read, so the chart shows the person as last read. Open it in Personio and look for what is unusual.",
  "no-start-date": "Is onboarding without a hire date and isn't on the chart until there is one. Fill in the hire date in Personio.",
  "same-person": "Has the e-mail address of somebody who left, so this may be the same person under a new record. Say whether it is; if it isn't, correct the e-mail address in Personio.",
  "hidden-rows": "Personio counts more employees than it lists for this credential, so some may be missing here. Check in Personio whether the integration is limited to legal entities. While this lasts, a person whom Personio no longer lists leaves the chart only after a member has looked at it.",
  "unheard-of": "Something about this record is unusual. Open it in Personio and check it.",
};
