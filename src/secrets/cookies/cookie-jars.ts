import type { Lead, Rule, Span } from '../kinds.ts'
import { isPlaceholder } from '../values/placeholders.ts'
import { isMixed, isRandomLong, isUuid } from '../values/values.ts'
import { isOfSession, openName } from './cookie-strings.ts'

/** Headers that are listed beside cookies, with the whole value secret. */
const secretHeader =
  /^(?:cookie|set-cookie|(?:proxy-)?authorization|(?:x-)?[\w-]*(?:token|secret|password|api-?key))$/i
const nameOfSession = /^(?:p_)?s(?:ess(?:ion|data)?|kt|key)?$|^(?:bduss|stoken|z_c0|web_session)/i

/** Cookies as programs keep them in files, each with its name in a place of its own. */
export const cookieJars: readonly Rule[] = [
  {
    name: "cookie in Netscape's file",
    kind: 'cookie',
    hints: ['\ttrue\t', '\tfalse\t', ' true ', ' false '],
    // Domain, whether for its hosts, path, whether for https, when it ends, name; the last cell is the value.
    pattern:
      /^(?:#HttpOnly_)?\.?[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}[\t ]{1,4}(?:TRUE|FALSE)[\t ]{1,4}\/\S{0,100}[\t ]{1,4}(?:TRUE|FALSE)[\t ]{1,4}\d{1,16}[\t ]{1,4}(?<name>[\w.-]{1,80})[\t ]{1,4}/gm,
    end: lastCellEnd,
  },
  {
    name: 'cookie or header as browsers export it',
    kind: 'cookie',
    hints: ['"name"', "'name'"],
    pattern:
      /["']name["']\s{0,4}:\s{0,4}["'](?<name>[\w.-]{1,80})["']\s{0,4},\s{0,40}["']value["']\s{0,4}:\s{0,4}["']/g,
    each: exportedValue,
  },
]

function lastCellEnd({ text, match, start }: Lead): number | undefined {
  const value = /^[^\s•]{1,4000}/.exec(text.slice(start, start + 4000))?.[0] ?? ''
  return isKept(match.groups?.name ?? '', value) ? start + value.length : undefined
}

function exportedValue({ text, match, start }: Lead): {
  readonly secrets: readonly Span[]
  readonly end: number
} {
  const name = match.groups?.name ?? ''
  const value = /^[^"'\n•]{0,4000}/.exec(text.slice(start, start + 4000))?.[0] ?? ''
  const isSecret = isKept(name, value) || (secretHeader.test(name) && value.length >= 8 && isMixed(value))
  const end = start + value.length
  return { secrets: isSecret && !isPlaceholder(value) ? [{ start, end }] : [], end }
}

/** Whether a cookie keeps somebody signed in. */
function isKept(name: string, value: string): boolean {
  if (value.length < 8 || openName.test(name) || isPlaceholder(value)) return false
  // Escaped signs and stars stand between parts that are random.
  const signs = value.replace(/%[0-9A-F]{2}|\*/g, '')
  if (isOfSession.test(`${name}=`) || nameOfSession.test(name)) {
    return isRandomLong(signs) || isUuid(value) || (isMixed(signs) && signs.length >= 12)
  }
  return isRandomLong(signs) && signs.length >= 32
}
