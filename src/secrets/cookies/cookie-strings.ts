import type { Lead, Rule, Span } from '../kinds.ts'
import { isPlaceholder } from '../values/placeholders.ts'
import { isRandomBetweenStars } from '../values/values.ts'

/** One of these is in the name of a crumb that keeps somebody signed in; also the hints. */
const sessionNames = [
  ...['sess', 'token', 'auth', 'login', 'logged', 'csrf', 'passport', 'ticket', 'user', 'account', '_jct'],
  ...['key=', 'sid=', 'uid=', 'uin=', 'pin=', 'uss=', '_ck='],
]
export const isOfSession = new RegExp(sessionNames.join('|'), 'i')
/** What a server says of a cookie, which is no cookie. */
const attribute = /^\s*(?:(?:path|domain|max-age|samesite)=[\w./-]{0,60}|httponly|secure)[\s"'`]*$/i
/** What logs write in the same form; these values are random, too. */
export const openName =
  /trace|span|request|commit|sha|etag|hash|md5|digest|version|build|parent|boundary|nonce|job/i
/** What a page keeps of its reader's taste. */
const preference =
  /^\s*(?:[\w-]*[_-])?(?:theme|lang(?:uage)?|locale|currency|time_?zone|tz|sidebar|layout|font(?:size)?|consent|dark_?mode|color_?scheme|region|country)=[A-Za-z0-9_./%+-]{0,20}\s*$/i

const valueSign = '[^\\s;,"\'`\\\\•\\u2000-\\uffff]'
const crumb = `[\\w.-]{1,60}=${valueSign}{1,4000}`
const cookies = new RegExp(`(?:[\\w-]{1,20}:)?${crumb}(?:;[ \\t]?${crumb})+`, 'y')
/** A crumb with the name of a log's field or of a header in front. */
const longestCrumb = 4_082
const isValueSign = new RegExp(valueSign)
const isBefore = /[\s"'`,\u2000-\uffff]/

/**
 * Cookies as they are copied out of a browser, without the name of their header. Looked for at the first semicolon:
 * nearly every word of a log could be a name.
 */
export const cookieStrings: readonly Rule[] = [
  {
    name: 'cookies without their header',
    kind: 'cookie',
    hints: sessionNames,
    pattern: new RegExp(`;(?<=${valueSign};)[ \\t]?[\\w.-]{1,60}=`, 'g'),
    each: generatedValues,
  },
]

/** Whether nobody is known by any of these cookies: `theme=dark; lang=zh-CN`, `access_token=…; HttpOnly`. */
export function arePreferences(cookies: string): boolean {
  return (
    cookies.length < 400 &&
    cookies
      .split(';')
      .every(
        (each) =>
          preference.test(each) || attribute.test(each) || isPlaceholder(each.slice(each.indexOf('=') + 1)),
      )
  )
}

function generatedValues({ text, match, start }: Lead): {
  readonly secrets: readonly Span[]
  readonly end: number
} {
  const found = cookiesAround(text, match.index)
  if (found === undefined || !isOfSession.test(found.text)) return { secrets: [], end: found?.end ?? start }
  const secrets: Span[] = []
  let from = found.start
  for (const each of found.text.split(';')) {
    const equals = each.indexOf('=')
    const value = each.slice(equals + 1)
    if (isRandomBetweenStars(value) && !openName.test(each.slice(0, equals)) && !isPlaceholder(value)) {
      secrets.push({ start: from + equals + 1, end: from + each.length })
    }
    from += each.length + 1
  }
  return { secrets, end: found.end }
}

/** The cookies whose first one ends at the semicolon. */
function cookiesAround(text: string, semicolon: number): (Span & { readonly text: string }) | undefined {
  let start = semicolon
  const least = Math.max(0, semicolon - longestCrumb)
  while (start > least && isValueSign.test(text.charAt(start - 1))) start -= 1
  if (start > 0 && !isBefore.test(text.charAt(start - 1))) return undefined
  cookies.lastIndex = start
  const found = cookies.exec(text)?.[0]
  return found === undefined ? undefined : { text: found, start, end: start + found.length }
}
