/** A path that browsers and routers read alike: no second slash in front, no backslash, nothing encoded that could be one. */
const PLAIN = /^\/(?!\/)(?!.*(\\|%2f|%5c))/i;

/**
 * Where to send somebody on to: the path, query and fragment of `target` within `origin`; "/" for everything that leads
 * elsewhere or can't be read. Every redirect whose target comes from outside goes through here.
 */
export function landingPath(target: string | null | undefined, origin: string): string {
  if (!target || target.length > 2_000) return "/";
  const url = URL.parse(target, origin);
  if (!url || url.origin !== new URL(origin).origin || url.username !== "" || url.password !== "") return "/";
  return PLAIN.test(url.pathname) ? `${url.pathname}${url.search}${url.hash}` : "/";
}
