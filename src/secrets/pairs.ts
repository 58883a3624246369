import { edge } from './edges.ts'
import type { Rule } from './kinds.ts'
import { isMixed, isUuid } from './values/values.ts'

/** Ids that show by themselves: those of access keys in `tokens.ts`, and of WeChat's and WeCom's apps. */
const accessKey = '(?:LTAI[A-Za-z0-9]{12,30}|AK(?:IA|LT)[A-Za-z0-9]{16,60}|w[wx][0-9a-f]{16})'
const between = '[\\s"\'`,;/|:=：，、；和与()（）-]{1,8}(?:[Ss]ecret|[Ss][Kk]|[Kk]ey)?[\\s"\':=：]{0,4}'
const secret = '[A-Za-z0-9+/_-]{30,60}={0,2}(?![A-Za-z0-9+/=_-])'

const idName = '(?:access|ak|(?:access[_-]?)?key(?:[_-]?id)?|id)'
const secretName = '(?:secret|sk|(?:access[_-]?)?secret(?:[_-]?(?:access[_-]?)?key)?)'
const id = '[A-Za-z0-9]{16,40}'
const string = '["\'][ \\t]{0,4}[:=][ \\t]{0,4}["\']'
const next = '["\'][ \\t]{0,4},\\s{0,40}["\']'

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
]

function isId(value: string): boolean {
  return isMixed(value) && !isUuid(value)
}
