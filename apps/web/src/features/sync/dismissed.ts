import { useCallback, useSyncExternalStore } from "react";

/** As many are remembered; the oldest go first. */
const KEPT = 40;

const listeners = new Set<() => void>();
/** For browsers that keep nothing. */
const memory = new Map<string, string>();

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? "[]";
  } catch {
    return memory.get(key) ?? "[]";
  }
}

function write(key: string, text: string): void {
  memory.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    // It is remembered until the page is closed.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}

/** The ids in a kept text; none where it was written by something else. */
function idsIn(text: string): string[] {
  try {
    const ids: unknown = JSON.parse(text);
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

/**
 * Which occurrences this person has dismissed in this organization, in this browser: across reloads, and at once in all of its tabs.
 * An occurrence that happens again has another id, so it shows again.
 */
export function useDismissed(userId: string, organizationId: string): { ids: string[]; dismiss(id: string): void } {
  const key = `treeline.dismissed.${userId}.${organizationId}`;
  const text = useSyncExternalStore(subscribe, () => read(key));
  const dismiss = useCallback((id: string) => write(key, JSON.stringify([...idsIn(read(key)), id].slice(-KEPT))), [key]);
  return { ids: idsIn(text), dismiss };
}
