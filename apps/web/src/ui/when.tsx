import { Tooltip } from "@mantine/core";
import dayjs from "dayjs";
import "dayjs/locale/de";
import relativeTime from "dayjs/plugin/relativeTime";
import { useEffect, useState } from "react";
import { languageNow } from "../i18n/i18n.ts";
import { useFormat } from "../i18n/use-format.ts";

dayjs.extend(relativeTime);

/** "3 hours ago" or "in 2 hours"; the full time on hover. `at` is an ISO instant. */
export function When({ at }: { at: string }) {
  const format = useFormat();
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 30_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Tooltip label={format.instant(at)}>
      <time dateTime={at}>{dayjs(at).locale(languageNow()).fromNow()}</time>
    </Tooltip>
  );
}
