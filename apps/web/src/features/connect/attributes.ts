/** What to tick in Personio, by the names that stand there, why, and what its absence costs. */
export const ATTRIBUTES = [
  { keys: ["first_name", "last_name"], label: "First name, Last name", reason: "The name on the card. Treeline can't import without them.", without: "Nobody would have a name." },
  { keys: ["preferred_name"], label: "Name (preferred)", reason: "The name a colleague goes by, shown instead of the legal one.", without: "Everybody is shown by first and last name." },
  { keys: ["email"], label: "Email", reason: "Shown on the profile.", without: "Profiles show no e-mail address." },
  { keys: ["position"], label: "Position", reason: "The title on the card.", without: "Cards show no title." },
  { keys: ["supervisor"], label: "Supervisor", reason: "Who reports to whom: it builds the chart.", without: "Everyone is unplaced." },
  { keys: ["hire_date"], label: "Hire date", reason: "The start date; keeps future joiners off the chart until their first day.", without: "No start dates, and future joiners may show." },
  { keys: ["profile_picture"], label: "Profile Picture", reason: "The picture on the card.", without: "Cards show initials instead of pictures." },
  { keys: ["status"], label: "Status", reason: "Keeps former colleagues off the chart. Never stored.", without: "Former colleagues may show." },
  { keys: ["termination_date"], label: "Termination date", reason: "Takes leavers off after their last day. Never stored.", without: "Leavers show until Personio marks them inactive." },
] as const satisfies readonly { keys: readonly string[]; label: string; reason: string; without: string }[];
