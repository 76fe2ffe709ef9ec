/** "TLC" and the version of what follows. */
export const MAGIC = [0x54, 0x4c, 0x43] as const;
export const VERSION = 1;

/** A row's flags, one bit each. */
export const FLAG = { vacant: 1, nameless: 2, confirmedRoot: 4, hidden: 8, edited: 16, pictured: 32, arriving: 64 } as const;
