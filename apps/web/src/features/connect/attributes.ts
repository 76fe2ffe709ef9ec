/** What to tick in Personio, in the order of the table; `words` is where its name, its reason and what its absence costs stand. */
export const ATTRIBUTES = [
  { keys: ["first_name", "last_name"], words: "names" },
  { keys: ["preferred_name"], words: "preferred_name" },
  { keys: ["email"], words: "email" },
  { keys: ["position"], words: "position" },
  { keys: ["supervisor"], words: "supervisor" },
  { keys: ["hire_date"], words: "hire_date" },
  { keys: ["profile_picture"], words: "profile_picture" },
  { keys: ["status"], words: "status" },
  { keys: ["termination_date"], words: "termination_date" },
] as const satisfies readonly { keys: readonly string[]; words: string }[];
