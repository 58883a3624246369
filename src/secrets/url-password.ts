import type { Lead } from './kinds.ts'
import { endOf } from './values.ts'

/** As much of a URL as is read behind the user's name; a password may hold any of it. */
const urlRest = /(?:[^\s"'`<>|•]|'(?![\s,;:)\]}>]|$)){1,400}/y
const port = /^\d{1,5}(?:[/?#\\,;)]|$)/
/** The password ends at an `@` before something that can only be a host. */
const passwordAndHost =
  /^([^/?#]{1,200})@(?:[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|localhost|\[[0-9a-fA-F:]{2,40}\])(?:[:/?#,\\]|$)/

/** Where the password of `scheme://user:password@host` ends; the lead goes up to its colon. */
export function urlPasswordEnd({ text, start }: Lead): number | undefined {
  const rest = text.slice(start, endOf(urlRest, text, start))
  const password = passwordAndHost.exec(rest)?.[1]
  if (password !== undefined) return start + password.length
  // A slash or another `@` inside the password, or a host without dots.
  const at = rest.lastIndexOf('@')
  return at < 1 || port.test(rest) ? undefined : start + at
}
