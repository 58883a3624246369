import type { Lead, Rule, Span } from '../kinds.ts'
import { bareValue, endOf, isRandomLong, isUuid } from '../values/values.ts'
import { isTold } from './announced.ts'
import { isSum } from './label-values.ts'

const namesOfPasswords = ['passw', 'passph', 'passc', 'pwd', '密码', '密碼', '口令']
const noun = '(?:passw(?:or)?d|passphrase|passcode|pwd)'
const key = '(?:(?:api|access|secret|signing)[ _-]?key|secret|token)'
const opening = '["\'`“「]?'
/** What may follow a password's name where it is no part of a longer one: `as the password field`. */
const sentence =
  '(?=["\'`”」]?(?:[.,;:!?)，。；！？）]|[ \\t]?(?:[\\r\\n]|$)|[ \\t](?:for|of|on|to|in|at|and|or|but|here|there|now|that|we|i|it|still|also|instead|with|from|works?|fails?)(?![\\w-])))'

/** Passwords that stand elsewhere in a sentence than behind their name. */
export const spoken: readonly Rule[] = [
  {
    name: 'password that was changed into another',
    kind: 'password',
    hints: namesOfPasswords,
    pattern: new RegExp(
      `(?:${noun}(?: [\\w.'@/-]{1,30}){0,6}? from |(?:密[码碼]|口令)[\\u4e00-\\u9fff]{0,6}?[从由])[ \\t]?${opening}(?=[!-~])`,
      'gi',
    ),
    each: (lead) => bothWords(lead, isTold),
  },
  {
    name: 'key that was changed into another',
    kind: 'api-key',
    hints: ['key', 'secret', 'token', '密钥', '秘钥', '令牌'],
    pattern: new RegExp(
      `(?:${key}(?: (?:for|of|on) [\\w.@/-]{1,30})? from |(?:${key}|密钥|秘钥|令牌)[ \\t]?[从由])[ \\t]?${opening}(?=[\\w+/=.-]{16})`,
      'gi',
    ),
    each: (lead) => bothWords(lead, (value) => isRandomLong(value) && !isUuid(value)),
  },
  {
    name: 'password in front of its name',
    kind: 'password',
    hints: namesOfPasswords,
    pattern: new RegExp(
      `(?<![^\\s"'\`“「（(，,：:用])[!-~]{6,64}?(?=["'\`”」]?(?: (?:(?:is|was) (?:the|my|our|your|a)|as(?: (?:the|my|our|your|a))?)(?: [\\w.-]{1,20}){0,2} ${noun}${sentence}|[ \\t]?(?:就?是|作为?|做|当)[\\u4e00-\\u9fff]{0,6}(?:密[码碼]|口令)(?=[^\\u4e00-\\u9fff]|$|[了吧啊呢吗试登连填传])))`,
      'gi',
    ),
    accept: isTold,
  },
  {
    name: 'password in brackets behind its name',
    kind: 'password',
    hints: namesOfPasswords,
    // Without a blank in front of its bracket it would be a call.
    pattern: new RegExp(
      `((?:${noun} \\(|(?:密[码碼]|口令)[ \\t]?[(（])["'\`“「]?)[!-~]{6,64}?(?=["'\`”」]?[)）])`,
      'gi',
    ),
    // A container may be called `pwd`, and has its number behind it.
    accept: (value) => isTold(value) && !isSum(value),
  },
]

/** `from old to new`, and both are somebody's. */
function bothWords(
  { text, start }: Lead,
  isSecret: (value: string) => boolean,
): { readonly secrets: readonly Span[]; readonly end: number } {
  const first = { start, end: endOf(bareValue, text, start) }
  const rest = text.slice(first.end, first.end + 24)
  const link = /^["'`”」]?[ \t]?(?:to|into|[改换变更][新换]?[成为到]?了?)[ \t]{0,2}["'`“「]?/.exec(rest)?.[0]
  if (link === undefined) return { secrets: [], end: start }
  const from = first.end + link.length
  const second = { start: from, end: endOf(bareValue, text, from) }
  return { secrets: [first, second].filter((span) => isSecret(text.slice(span.start, span.end))), end: start }
}
