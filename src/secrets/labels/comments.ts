import type { Lead, Rule } from '../kinds.ts'
import { isPlaceholder } from '../values/placeholders.ts'
import { isExpression, lineBefore } from '../values/program-text.ts'
import { openingQuote, quotedEnd } from '../values/quoted.ts'
import { bareValue, endOf, isAlgorithm, isCode, isLong, isMixed, isRandom, isUuid } from '../values/values.ts'

/** A comment with a line of its own; one behind code speaks of that code. */
const comment = /^[ \t]*(?:#|\/\/|--|;|\/?\*|<!--|REM )/i
const noun =
  '密[码碼]|密[钥鑰]|私[钥鑰]|口令|授[权權][码碼]|令牌|凭[证據]|passw(?:or)?d|pwd|passphrase|secret|api[ _-]?key|access[ _-]?key|secret[ _-]?key|token|credentials?'
const owner = '(?: (?:of|for|to|on|from) [\\w .@/-]{1,30})?'
const declared =
  '(?:(?:export|public|private|static|final|const|let|var|String|set|readonly|define\\() ?){0,4}'
const name = '[\\w$.\\[\\]"\'-]{1,60}'

/** A comment says what the line below it holds: `# 邮箱授权码`, and then `mail_code = '…'`. */
export const comments: readonly Rule[] = [
  {
    name: 'secret below a comment that names it',
    kind: 'password',
    hints: [
      '密',
      '口令',
      '授权码',
      '授權碼',
      '令牌',
      '凭',
      'passw',
      'pwd',
      'passph',
      'secret',
      'key',
      'token',
      'credential',
    ],
    spansLines: true,
    pattern: new RegExp(
      `(?<noun>${noun})${owner}[ \\t]{0,2}(?:[(（][^)）\\r\\n•]{0,40}[)）])?[ \\t]{0,2}[:：.。*/>-]{0,4}[ \\t]{0,4}\\r?\\n[ \\t]{0,40}${declared}${name}[ \\t]{0,8}(?::=|=>|[:=,])[ \\t]{0,8}(?<opener>${openingQuote})?`,
      'gi',
    ),
    end: valueEnd,
  },
]

function valueEnd({ text, match, start }: Lead): number | undefined {
  if (!comment.test(lineBefore(text, match.index))) return undefined
  const opener = match.groups?.opener
  const end = opener === undefined ? endOf(bareValue, text, start) : quotedEnd(text, start, opener)
  const value = text.slice(start, end)
  if (opener === undefined && (isCode(value) || isExpression({ text, start, end }))) return undefined
  return isLong(value) || (!isPlaceholder(value) && (isGenerated(value) || isMailCode(value, match)))
    ? end
    : undefined
}

/** A comment says less surely than a name that the value is secret: a length, a path or an address is none. */
function isGenerated(value: string): boolean {
  if (!/^[!-~]{8,}$/.test(value) || /^[\w+.-]*:\/\/|^[~.]?\/|[()]/.test(value)) return false
  return isMixed(value) && (isRandom(value) || value.length >= 10) && !isUuid(value) && !isAlgorithm(value)
}

/** Chinese mail services write theirs in sixteen letters. */
function isMailCode(value: string, { groups }: RegExpExecArray): boolean {
  return /^授/.test(groups?.noun ?? '') && /^[A-Za-z0-9]{16}$/.test(value)
}
