import type { Lead, Rule } from './kinds.ts'
import { openingQuote, quotedEnd } from './quoted.ts'
import { bareValue, endOf, isLong, isMixed, isPlaceholder, isWordy, lineValue } from './values.ts'

const blank = '[ \\t]{0,8}'
/** What stands around a header's name, between it and its value, and before the value. */
function header(name: string, before: string): RegExp {
  return new RegExp(
    `${name}(?<closing>${openingQuote})?[*_\\]]{0,2}${blank}(?:[:=：]>?|,(?=${blank}\\\\{0,15}["']))${blank}[*_]{0,2}${blank}(?<list>\\[)?(?<opener>${openingQuote})?${before}`,
    'gi',
  )
}

const scheme =
  '(?:(?<single>Bearer|Basic|Token|Negotiate|ApiKey|Key|Bot)[ \\t]{1,4}|[A-Za-z][A-Za-z0-9-]{1,30}[ \\t]{1,4})?'

const quoteAtEnd = /\\{0,15}["'`]$/

/** Headers whose whole value is secret. */
export const headers: readonly Rule[] = [
  {
    kind: 'authorization',
    hints: ['authorization'],
    pattern: header('authorization', scheme),
    end: authorizationEnd,
  },
  { kind: 'cookie', hints: ['cookie'], pattern: header('cookies?', ''), end: cookieEnd },
  {
    kind: 'authorization',
    hints: ['bearer'],
    pattern: /\bBearer(?:[ \t]{1,4}|%20|\+)(?=[\w.~+/=-]{16})/gi,
    end: (lead) => endIf(isMixed, lead, endOf(bareValue, lead.text, lead.start)),
  },
]

function authorizationEnd(lead: Lead): number | undefined {
  const { text, match, start } = lead
  const enclosed = enclosedEnd(lead)
  if (enclosed !== undefined) return endIf(isNoProse, lead, enclosed)
  if (match.groups?.single !== undefined) return endIf(isNoProse, lead, endOf(bareValue, text, start))
  return lineEndIf(beginsLikeCredentials, lead)
}

function cookieEnd(lead: Lead): number | undefined {
  const enclosed = enclosedEnd(lead)
  if (enclosed !== undefined) return endIf(isNoProse, lead, enclosed)
  return lineEndIf(beginsLikeCookie, lead)
}

function endIf(isSecret: (value: string) => boolean, { text, start }: Lead, end: number): number | undefined {
  const value = text.slice(start, end).trim()
  return !isPlaceholder(value) && (isLong(value) || isSecret(value)) ? end : undefined
}

/** Looks at the beginning first: a line that is no secret must not be read to its end again and again. */
function lineEndIf(isSecret: (value: string) => boolean, { text, start }: Lead): number | undefined {
  const beginning = text.slice(start, start + 120)
  return isSecret(beginning.slice(0, endOf(lineValue, beginning, 0)))
    ? endOf(lineValue, text, start)
    : undefined
}

function isNoProse(value: string): boolean {
  return !isWordy(value)
}

/** Without a known scheme the first word must look generated, or it may be prose about the header. */
function beginsLikeCredentials(value: string): boolean {
  const [word = ''] = value.split(/[\s,]/, 1)
  return word.length >= 6 && (isMixed(word) || word.includes('='))
}

function beginsLikeCookie(value: string): boolean {
  return /^[^\s=;]{1,100}=/.test(value)
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
