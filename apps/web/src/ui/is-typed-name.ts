/** Whether the name that confirms an erasure was typed; spaces around it don't count. */
export const isTypedName = (typed: string | undefined, name: string): boolean => typed?.trim() === name.trim();
