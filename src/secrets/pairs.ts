import { edge } from './edges.ts'
import type { Lead, Rule, Span } from './kinds.ts'
import { isPlaceholder } from './values/placeholders.ts'
import { endOf, isCode, isMixed, isUnspeakable, isUuid } from './values/values.ts'

/** Ids that show by themselves: those of access keys in `tokens.ts`, and of WeChat's and WeCom's apps. */
const accessKey = '(?:LTAI[A-Za-z0-9]{12,30}|AK(?:IA|LT)[A-Za-z0-9]{16,60}|w[wx][0-9a-f]{16})'
const between = '[\\s"\'`,;/|:=：，、；和与()（）-]{1,8}(?:[Ss]ecret|[Ss][Kk]|[Kk]ey)?[\\s"\':=：]{0,4}'
const secret = '[A-Za-z0-9+/_-]{30,60}={0,2}(?![A-Za-z0-9+/=_-])'

const idName = '(?:access|ak|(?:access[_-]?)?key(?:[_-]?id)?|id)'
const secretName = '(?:secret|sk|(?:access[_-]?)?secret(?:[_-]?(?:access[_-]?)?key)?)'
const id = '[A-Za-z0-9]{16,40}'
const string = '["\'][ \\t]{0,4}[:=][ \\t]{0,4}["\']'
const next = '["\'][ \\t]{0,4},\\s{0,40}["\']'

/** `ak=…, sk=…` in either order; what a table is sorted by is called `pk` and `sk`. */
const shortName = '[as]k(?:\\\\{0,4}["\'])?[ \\t]{0,4}[:=：][ \\t]{0,4}(?:\\\\{0,4}["\'])?'
const shortValue = /[\w+/=.~!@#$%^*-]{8,64}/y
const nextShort = new RegExp(`(?:\\\\{0,4}["'])?[ \\t,;，；&|]{1,4}(?:\\\\{0,4}["'])?${shortName}`, 'iy')

/** Halves of a pair that only the other half gives away. */
export const pairs: readonly Rule[] = [
  {
    name: 'secret right behind its access key',
    kind: 'api-key',
    hints: [
      'ltai',
      'akia',
      'aklt',
      ...Array.from('0123456789abcdef').flatMap((digit) => [`ww${digit}`, `wx${digit}`]),
    ],
    pattern: new RegExp(`(${edge}${accessKey}${between})${secret}`, 'g'),
    accept: isMixed,
  },
  {
    name: 'id in front of its secret',
    kind: 'api-key',
    hints: ['secret"', "secret'", 'key"', "key'", '"sk"', "'sk'"],
    pattern: new RegExp(`(["']${idName}${string})${id}(?=${next}${secretName}${string}[^"'\\s•]{16})`, 'gi'),
    accept: isId,
  },
  {
    name: 'id behind its secret',
    kind: 'api-key',
    hints: ['secret"', "secret'", 'key"', "key'", '"sk"', "'sk'"],
    pattern: new RegExp(
      `(["']${secretName}${string}[^"'\\s•]{16,100}${next}${idName}${string})${id}(?=["'])`,
      'gi',
    ),
    accept: isId,
  },
  {
    name: 'AK and SK beside each other',
    kind: 'api-key',
    hints: ['"', "'", '\\', ':', '=', ' '].flatMap((sign) => [`ak${sign}`, `sk${sign}`]).concat('：'),
    pattern: new RegExp(`(?<![A-Za-z0-9])${shortName}`, 'gi'),
    each: shortPair,
  },
]

function shortPair({ text, start }: Lead): { readonly secrets: readonly Span[]; readonly end: number } {
  const end = endOf(shortValue, text, start)
  const next = endOf(nextShort, text, end)
  const last = endOf(shortValue, text, next)
  if (end === start || next === end || last === next) return { secrets: [], end: start }
  const halves = [
    { start, end },
    { start: next, end: last },
  ]
  const isPair = halves.every((half) => isHalf(text.slice(half.start, half.end)))
  return { secrets: isPair ? halves : [], end: start }
}

/** Short ones as well, where two stand beside each other. */
function isHalf(value: string): boolean {
  return (isMixed(value) || isUnspeakable(value)) && !isPlaceholder(value) && !isCode(value)
}

function isId(value: string): boolean {
  return isMixed(value) && !isUuid(value)
}
