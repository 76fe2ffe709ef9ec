import { useEffect, useState } from "react";
import { afterPaint } from "./after-paint.ts";

/** The value of now once the frame that shows the rest of it is on its way; until then the one before, at first null. */
export function useLater<T>(value: T): T | null {
  const [later, setLater] = useState<T | null>(null);
  useEffect(() => afterPaint(() => setLater(() => value)), [value]);
  return later;
}
