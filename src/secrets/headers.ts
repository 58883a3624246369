import { arePreferences } from './cookies/cookie-strings.ts'
import type { Lead, Rule } from './kinds.ts'
import { isPlaceholder } from './values/placeholders.ts'
import { closesString, isExpression } from './values/program-text.ts'
import { openingQuote, quotedEnd } from './values/quoted.ts'
import { bareValue, endOf, isCode, isLong, isMixed, isUnspeakable, isUuid, isWordy } from './values/values.ts'

const blank = '[ \\t]{0,8}'
/** What stands around a header's name, between it and its value, and before the value. */
function header(name: string, before: string): RegExp {
  return new RegExp(
    `${name}(?<closing>${openingQuote})?[*_\\]]{0,2}${blank}(?:[:=：]>?|,(?=${blank}\\\\{0,15}["'])|(?<=[ \\t])(?=["'][^"'\\r\\n]))${blank}[*_]{0,2}${blank}(?<list>\\[)?(?<opener>${openingQuote})?${before}`,
    'gi',
  )
}

const scheme =
  '(?:(?<single>Bearer|Basic|Token|Negotiate|NTLM|ApiKey|Key|Bot|SSWS|JWT|Splunk)[ \\t]{1,4}|[A-Za-z]{1,20}\\d?(?:-[A-Za-z0-9]{1,12}){0,4}[ \\t]{1,4})?'

/** What a value without quotes of its own may hold; a quote ends it where it closes what is around it. */
const unquoted = '(?:[^\\s,;"\'\\\\•]|\'(?![,)}\\]\\r\\n]|$)|\\\\(?![\\\\"nr]))'
const quoted = '\\\\{0,8}"[^"\\\\\\r\\n•]{0,4000}\\\\{0,8}"'
/** `name="value", name=value`, as far as commas lead; a signature's list of headers has `;`. */
const parameter = `[\\w-]{1,40}=(?:${quoted}|(?:${unquoted}|;(?=[\\w-]))*)`
const parameters = new RegExp(`${parameter}(?:,[ \\t]?${parameter})*`, 'y')
/** `name=value; name=value`; words follow a header in a log, but no `;` is in front of them. */
const crumb = `[^\\s=;,"'•]{1,100}=(?:${quoted}|(?:${unquoted}|,(?=\\S))*)`
const attribute = 'HttpOnly|Secure|Partitioned|Expires=[A-Za-z]{3}, ?[\\w :-]{10,30}GMT'
const crumbs = new RegExp(`${crumb}(?:;[ \\t]?(?:${attribute}|${crumb}))*`, 'iy')

const quoteAtEnd = /\\{0,15}["'`]$/

/** Headers whose whole value is secret. */
export const headers: readonly Rule[] = [
  {
    name: 'Authorization',
    kind: 'authorization',
    hints: ['authorization'],
    pattern: header('authorization', scheme),
    end: authorizationEnd,
  },
  {
    name: 'Cookie',
    kind: 'cookie',
    hints: ['cookie'],
    pattern: header('cookies?(?<whose>_\\w{1,20})?', ''),
    end: cookieEnd,
  },
  {
    name: 'key in a header',
    kind: 'api-key',
    hints: ['-key', '-auth', '-session', '-pass'],
    // Also short ones; longer ones show by any name that ends so.
    pattern:
      /(?<![\w-])X-(?!(?:[a-z]{1,20}-){0,3}(?:meta|cache|idempotency|dedup|routing|partition|request|trace|public|object)-)(?:[a-z0-9]{1,20}-){1,4}(?:Key|Auth|Session|Pass)["']?[ \t]{0,2}[:=]>?[ \t]{0,2}\[?["']?(?=[\w+/=.~!@#$%^&*-]{8})/gi,
    end: (lead) =>
      endIf(
        (value) => (isMixed(value) || isUnspeakable(value)) && !isUuid(value),
        lead,
        endOf(bareValue, lead.text, lead.start),
      ),
  },
  {
    name: 'Bearer',
    kind: 'authorization',
    hints: ['bearer'],
    pattern: /\bBearer(?:[ \t]{1,4}|%20|\+)(?=[\w.~+/=-]{8})/gi,
    end: (lead) => endIf((value) => isOfBearer(value, lead), lead, endOf(bareValue, lead.text, lead.start)),
  },
  {
    // Under any key; what is said of the scheme itself does not decode to a name and a colon.
    name: 'Basic',
    kind: 'authorization',
    hints: ['basic '],
    pattern: /(\bBasic[ \t]{1,4})[A-Za-z0-9+/]{8,400}={0,2}(?![\w+/=])/gi,
    accept: isUserAndPassword,
  },
]

function authorizationEnd(lead: Lead): number | undefined {
  const { text, match, start } = lead
  if (isClosed(lead)) return undefined
  const enclosed = enclosedEnd(lead)
  if (enclosed !== undefined) return endIf(isCredential, lead, enclosed)
  if (match.groups?.single !== undefined) return endIf(isCredential, lead, endOf(bareValue, text, start))
  const end = endOf(parameters, text, start)
  if (end > start) return end
  const word = endOf(bareValue, text, start)
  return isExpression({ text, start, end: word }) || isCode(text.slice(start, word))
    ? undefined
    : endIf(isGenerated, lead, word)
}

/** A header's secret ends with the header: what a log says behind it on the same line stays to be read. */
function cookieEnd(lead: Lead): number | undefined {
  if (isClosed(lead)) return undefined
  const enclosed = enclosedEnd(lead)
  // `COOKIE_QUARK` holds cookies, `COOKIE_DOMAIN` something of theirs.
  const isOther = (value: string) =>
    lead.match.groups?.whose !== undefined && !/^[^=;]{1,60}=[^•]{8}/.test(value)
  const isSecret = (value: string) => isNoProse(value) && !arePreferences(value) && !isOther(value)
  if (enclosed !== undefined) return endIf(isSecret, lead, enclosed)
  const end = endOf(crumbs, lead.text, lead.start)
  return end > lead.start && !arePreferences(lead.text.slice(lead.start, end)) ? end : undefined
}

/** `header="Cookie:", …`: only the name. */
function isClosed({ text, match, start }: Lead): boolean {
  const { closing, opener } = match.groups ?? {}
  return closing === undefined && opener !== undefined && closesString(text, start, opener)
}

function endIf(isSecret: (value: string) => boolean, { text, start }: Lead, end: number): number | undefined {
  const value = text.slice(start, end).trim()
  return !isPlaceholder(value) && (isLong(value) || isSecret(value)) ? end : undefined
}

/** A word of prose may follow the scheme, and what a server says of it: `Bearer realm="…"`. */
function isOfBearer(value: string, { text, match }: Lead): boolean {
  if (/^[a-z_]{2,20}=./.test(value)) return false
  const isValue = /[:=,][ \t]{0,4}(?:\\{0,15}["'`])?$/.test(
    text.slice(Math.max(0, match.index - 24), match.index),
  )
  return (value.length >= 16 || (isValue && value.length >= 8)) && (isMixed(value) || isUnspeakable(value))
}

function isUserAndPassword(value: string): boolean {
  const digits = value.replace(/={1,2}$/, '')
  return digits.length % 4 !== 1 && /^[!-9;-~]{1,100}:[ -~]{3,200}$/.test(atob(digits))
}

function isNoProse(value: string): boolean {
  return !isWordy(value)
}

function isCredential(value: string): boolean {
  return !isWordy(value) || isUnspeakable(value)
}

/** Without a known scheme the word must look generated, or it may be prose about the header. */
function isGenerated(value: string): boolean {
  return value.length >= 6 && (isMixed(value) || value.includes('='))
}

/** The end of a value inside quotes of its own, or inside those around the whole header (`-H 'Cookie: …'`). */
function enclosedEnd({ text, match, start }: Lead): number | undefined {
  const { closing, opener, list } = match.groups ?? {}
  const quote = opener ?? (closing === undefined ? quoteBefore(text, match.index) : undefined)
  if (quote === undefined) return undefined
  const end = quotedEnd(text, start, quote)
  return list !== undefined && opener !== undefined ? listEnd(text, end, opener) : end
}

function quoteBefore(text: string, end: number): string | undefined {
  return quoteAtEnd.exec(text.slice(Math.max(0, end - 16), end))?.[0]
}

/** In a list of values all are secret, with what stands between them. */
function listEnd(text: string, firstEnd: number, opener: string): number {
  let end = firstEnd
  for (let next = nextItem(text, end, opener); next !== undefined; next = nextItem(text, end, opener)) {
    end = quotedEnd(text, next, opener)
  }
  return end
}

function nextItem(text: string, end: number, opener: string): number | undefined {
  const gap = /^,[ \t]{0,8}/.exec(text.slice(end + opener.length, end + opener.length + 9))?.[0]
  if (gap === undefined) return undefined
  const quote = end + opener.length + gap.length
  return text.startsWith(opener, quote) ? quote + opener.length : undefined
}
