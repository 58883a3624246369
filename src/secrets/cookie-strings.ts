import type { Lead, Rule, Span } from './kinds.ts'
import { isPlaceholder, isRandomLong } from './values.ts'

/** One of these is in the name of a crumb that keeps somebody signed in; also the hints. */
const sessionNames = [
  ...['sess', 'token', 'auth', 'login', 'logged', 'csrf', 'passport', 'ticket', 'user', 'account', '_jct'],
  ...['key=', 'sid=', 'uid=', 'uin=', 'pin=', 'uss=', '_ck='],
]
const isOfSession = new RegExp(sessionNames.join('|'), 'i')
/** What logs write in the same form; these values are random, too. */
const openName = /trace|span|request|commit|sha|etag|hash|md5|digest|version|build|parent|boundary|nonce|job/i
/** What a page keeps of its reader's taste. */
const preference =
  /^\s*(?:[\w-]*[_-])?(?:theme|lang(?:uage)?|locale|currency|time_?zone|tz|sidebar|layout|font(?:size)?|consent|dark_?mode|color_?scheme|region|country)=[A-Za-z0-9_./%+-]{0,20}\s*$/i

const crumb = '[\\w.-]{1,60}=[^\\s;,"\'`\\\\•\\u2000-\\uffff]{1,4000}'

/** Cookies as they are copied out of a browser, without the name of their header. */
export const cookieStrings: readonly Rule[] = [
  {
    name: 'cookies without their header',
    kind: 'cookie',
    hints: sessionNames,
    pattern: new RegExp(
      `(?<![^\\s"'\`,\\u2000-\\uffff])(?:[\\w-]{1,20}:)?${crumb}(?:;[ \\t]?${crumb})+`,
      'g',
    ),
    each: generatedValues,
  },
]

/** Whether nobody is known by any of these cookies: `theme=dark; lang=zh-CN`. */
export function arePreferences(cookies: string): boolean {
  return cookies.length < 400 && cookies.split(';').every((each) => preference.test(each))
}

function generatedValues({ match, start }: Lead): {
  readonly secrets: readonly Span[]
  readonly end: number
} {
  if (!isOfSession.test(match[0])) return { secrets: [], end: start }
  const secrets: Span[] = []
  let from = match.index
  for (const each of match[0].split(';')) {
    const equals = each.indexOf('=')
    const value = each.slice(equals + 1)
    if (isRandomLong(value) && !openName.test(each.slice(0, equals)) && !isPlaceholder(value)) {
      secrets.push({ start: from + equals + 1, end: from + each.length })
    }
    from += each.length + 1
  }
  return { secrets, end: start }
}
