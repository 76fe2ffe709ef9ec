import { skipToken, useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { trpc } from "../../api.ts";
import { saveFile } from "../../ui/save-file.ts";

const ASK_MS = 700;

/** Asks for a file, follows it, and downloads it once when it is ready. */
export function useExport(organizationId: string) {
  const [exportId, setExportId] = useState<string | null>(null);
  const fetched = useRef<string | null>(null);
  const create = useMutation(trpc.exports.create.mutationOptions({ onSuccess: (made) => setExportId(made.exportId) }));
  const { data, error } = useQuery({
    ...trpc.exports.get.queryOptions(exportId ? { organizationId, exportId } : skipToken),
    refetchInterval: ({ state }) => (state.data?.state === "ready" || state.data?.state === "failed" || state.error ? false : ASK_MS),
  });
  const save = useMutation({ mutationFn: (at: string) => saveFile(at, "treeline") });
  const { mutate: saveAt } = save;
  const address = exportId && data?.state === "ready" ? `/exports/${organizationId}/${exportId}` : null;
  useEffect(() => {
    if (address === null || fetched.current === address) return;
    fetched.current = address;
    saveAt(address);
  }, [address, saveAt]);
  function forget() {
    setExportId(null);
    create.reset();
    save.reset();
  }
  return {
    ask: create.mutate, forget, error: create.error ?? error ?? save.error,
    /** Saves the file once more; null until there is one. */
    saveAgain: address === null ? null : { address, save: () => saveAt(address) },
    busy: create.isPending || (exportId !== null && !error && data?.state !== "ready" && data?.state !== "failed"),
    progress: data?.progress ?? 0, failure: data?.state === "failed" ? data.error : null,
  };
}
