import { useEffect, useState } from "react";

/** Whether the last thing used was the keyboard, so that a focus ring is for those who need one. */
export function useKeysInUse(): boolean {
  const [keys, setKeys] = useState(false);
  useEffect(() => {
    const onKey = ({ ctrlKey, metaKey, altKey }: KeyboardEvent) => !ctrlKey && !metaKey && !altKey && setKeys(true);
    const onPointer = () => setKeys(false);
    window.addEventListener("keydown", onKey, true);
    window.addEventListener("pointerdown", onPointer, true);
    return () => {
      window.removeEventListener("keydown", onKey, true);
      window.removeEventListener("pointerdown", onPointer, true);
    };
  }, []);
  return keys;
}
