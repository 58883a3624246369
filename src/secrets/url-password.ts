import type { Lead } from './kinds.ts'
import { endOf, isRandomLong, isWordy } from './values/values.ts'

/** As much of a URL as is read behind the user's name; a password may hold any of it. */
const urlRest = /(?:[^\s"'`<>|•]|'(?![\s,;:)\]}>]|$)){1,400}/y
const port = /^\d{1,5}(?:[/?#\\,;)]|$)/
/** The password ends at an `@` before something that can only be a host. */
const passwordAndHost =
  /^([^/?#]{1,200})@(?:[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|localhost|\[[0-9a-fA-F:]{2,40}\])(?:[:/?#,\\]|$)/
/** Said in place of a password, also by a pattern: `[^:]*:[^@]*@`. */
const placeholder =
  /^(?:pass(?:word)?|pwd|\*{1,20}|[[(*]{1,3}[a-z][a-z _-]{1,30}[\])*]{1,3}|x{3,20}|<.{0,40}>|\$\{.{0,60}\}|\$[A-Z_]{1,40}|\{\{?.{0,60}\}?\}|.{0,60}\[\^.{0,60})$/i
const user = /[\w~%-]{16,200}/y

/** Where the password of `scheme://user:password@host` ends; the lead goes up to its colon. */
export function urlPasswordEnd({ text, match, start }: Lead): number | undefined {
  const rest = text.slice(start, endOf(urlRest, text, start))
  const password = passwordAndHost.exec(rest)?.[1]
  if (password !== undefined) return isNone(password, match[0]) ? undefined : start + password.length
  // Behind a host there is a port and a path, whatever is in them.
  if (match[0].includes('@')) return undefined
  // A slash or another `@` inside the password, or a host without dots.
  const at = rest.lastIndexOf('@')
  if (at < 1 || port.test(rest) || placeholder.test(rest.slice(0, at))) return undefined
  return start + at
}

/** Said in its place, or what every manual has: `guest:guest@`, `postgres:postgres@`. */
function isNone(password: string, lead: string): boolean {
  return placeholder.test(password) || (isWordy(password) && lead.endsWith(`/${password}:`))
}

/** Where the token of `https://TOKEN@host` ends, if the user's name is one. */
export function userTokenEnd({ text, start }: Lead): number | undefined {
  const end = endOf(user, text, start)
  return text.charAt(end) === '@' && isRandomLong(text.slice(start, end)) ? end : undefined
}
