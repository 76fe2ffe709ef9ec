/** The ten keys that Treeline asks Personio for, and no others (`id` comes by itself). */
export const PERSONIO_FIELDS = [
  {
    key: "first_name",
    label: "First name",
    reason: "The name on the card.",
    withoutIt: "Nobody has a name, so Treeline can't import.",
  },
  {
    key: "last_name",
    label: "Last name",
    reason: "The name on the card.",
    withoutIt: "Nobody has a full name, so Treeline can't import.",
  },
  {
    key: "preferred_name",
    label: "Name (preferred)",
    reason: "The name a colleague goes by, shown instead of the legal one.",
    withoutIt: "Everybody is shown by first and last name.",
  },
  {
    key: "email",
    label: "Email",
    reason: "Colleagues can write to each other from a profile.",
    withoutIt: "Profiles show no e-mail address.",
  },
  {
    key: "position",
    label: "Position",
    reason: "The title on the card.",
    withoutIt: "Cards show no title.",
  },
  {
    key: "supervisor",
    label: "Supervisor",
    reason: "Who reports to whom: it builds the chart.",
    withoutIt: "Everyone is unplaced, and you place people by hand.",
  },
  {
    key: "hire_date",
    label: "Hire date",
    reason: "The start date on a profile; keeps future joiners off the chart until their first day.",
    withoutIt: "Profiles show no start date, and future joiners may show before their first day.",
  },
  {
    key: "profile_picture",
    label: "Profile Picture",
    reason: "The picture on the card.",
    withoutIt: "Cards show initials instead of pictures.",
  },
  {
    key: "status",
    label: "Status",
    reason: "Keeps former colleagues off the chart. Read to decide, never stored.",
    withoutIt: "Former colleagues may show.",
  },
  {
    key: "termination_date",
    label: "Termination date",
    reason: "Takes a colleague off the chart after the last day. Read to decide, never stored.",
    withoutIt: "Leavers show until Personio marks them as inactive.",
  },
] as const satisfies readonly { key: string; label: string; reason: string; withoutIt: string }[];

export type PersonioKey = (typeof PERSONIO_FIELDS)[number]["key"];
