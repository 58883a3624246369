import type { Lead, Rule } from '../kinds.ts'
import { isPath, isPlaceholder } from '../values/placeholders.ts'
import { lineBefore } from '../values/program-text.ts'
import { openingQuote, quotedEnd } from '../values/quoted.ts'
import { isAlgorithm, isCode, isDrawn, isMixed, isUuid } from '../values/values.ts'
import { openKeys } from './key-names.ts'

/** What stands in for a value that is missing, in the words of many languages, and up to the opening quote. */
const standIn = [
  '\\bor',
  '\\|\\|=?',
  '\\?\\?=?',
  '\\?:',
  '\\/\\/=?',
  '\\belse',
  ' :',
  // `.orElse("…")`, `unwrap_or_else(|_| "…"`, `getOrElse("NAME", "…")`, `GetOrDefault(…)`.
  '(?:or|unwrap_or|or_?else|or_?default|get_?or_?(?:else|default))(?:_else)?\\((?:\\|_?\\||\\(\\) ?=>|["\'][\\w.-]{1,60}["\'],)?',
  '\\bdefault(?:_?value)?["\']?[ \\t]{0,16}[=:(,]{0,2}',
  '\\b(?:fallback|unset)[ \\t]?[=:(,]{0,2}',
].join('|')
/** Password or key, as names end; what is read of a name may begin with anything. */
const name =
  /(?:(?<password>passw(?:or)?d|passphrase|pass(?:code)?|pwd|psw|pw|密[码碼]|口令)|(?<key>secret(?:_?key_?base)?|token|credential|key|密[钥鑰]|令牌))s?(?![A-Za-z_-])/gi
const openKey = new RegExp(`(?:${openKeys})[ ._-]?$`, 'i')
/** What is written as one word with what follows it. */
const joined = /(?:api|auth|secret|access|private|app|db|my|user|smtp|redis|sql|pg|root|admin|mail|ftp|bot)$/i
/** What takes the first of its arguments that is there. */
const choosing = /(?:coalesce|nvl|ifnull|isnull|default\w{0,12})\(/i
const reach = 160
/** How far below its first line a variable has its default. */
const blockReach = 600

/** What a program takes where a secret is not set: `os.environ.get('DB_PW') or '…'`. */
export const defaults: readonly Rule[] = [
  {
    name: 'default of a secret',
    kind: 'password',
    hints: [
      ...['or ', '|| ', '||', '?? ', '??', '?: ', '?:', '// ', '//', 'else ', ' : '].flatMap((sign) => [
        `${sign}'`,
        `${sign}"`,
      ]),
      ...['||=', '??=', '//=', "or('", 'or("', 'else(', 'or_else', 'orelse', 'default', 'fallback', 'unset'],
    ],
    pattern: new RegExp(`(?:${standIn})[ \\t]{0,4}(?<opener>${openingQuote})`, 'gi'),
    end: defaultEnd,
  },
  {
    name: 'default among the arguments of a call',
    kind: 'password',
    hints: ['coalesce(', 'nvl(', 'null(', 'defaultif', 'default('],
    pattern: new RegExp(`,[ \\t]{0,4}(?<opener>${openingQuote})`, 'g'),
    end: (lead) =>
      choosing.test(lineBefore(lead.text, lead.match.index).slice(-reach)) ? defaultEnd(lead) : undefined,
  },
  {
    name: "default of a shell's variable",
    kind: 'password',
    // As the names of secrets end, or an argument's number.
    hints: Array.from('dwtnyes123', (end) => [`${end}:-`, `${end}:=`]).flat(),
    pattern: /\$\{(?<variable>\w{1,60}):[-=]["']?(?=[^\s"'$}•]{6})/g,
    end: shellEnd,
  },
]

function defaultEnd({ text, match, start }: Lead): number | undefined {
  const opener = match.groups?.opener ?? ''
  const before = lineBefore(text, match.index)
  const kind = kindOf(
    match[0].slice(0, -opener.length),
    before.trim() === '' ? variableAbove(text, match.index) : before.slice(-reach),
  )
  if (kind === undefined) return undefined
  // Read no further than a secret goes: what is refused is read again from the next default.
  const rest = text.slice(start, start + reach)
  const value = rest.slice(0, quotedEnd(rest, 0, opener))
  return isSecret(value, kind) ? start + value.length : undefined
}

/** What Terraform calls the variable whose block a line stands in. */
function variableAbove(text: string, index: number): string {
  const above = text.slice(Math.max(0, index - blockReach), index)
  return /variable[ \t]{1,4}"([\w-]{1,60})"[ \t]{0,4}\{[^{}•]*$/.exec(above)?.[1] ?? ''
}

function shellEnd({ text, match, start }: Lead): number | undefined {
  const kind = kindOf('', lineBefore(text, match.index).slice(-reach) + (match.groups?.variable ?? ''))
  const value = /^[^\s"'$}•]{6,100}(?=["']?\})/.exec(text.slice(start, start + reach))?.[0]
  return kind !== undefined && value !== undefined && isSecret(value, kind) ? start + value.length : undefined
}

/** What the nearest name in the same expression says of the value, if it says anything. */
function kindOf(lead: string, before: string): 'password' | 'key' | undefined {
  const line = lead.includes('(') ? before + lead : before
  if (lead.startsWith(',') && !/(?:coalesce|nvl|ifnull|isnull|default\w{0,12})\(/i.test(before))
    return undefined
  // One operator of three: `user ? user.token : "…"`.
  if (/^ ?:/.test(lead) && !before.includes('?')) return undefined
  const last = [...line.matchAll(name)].at(-1)
  if (last === undefined || isOther(line.slice(0, last.index), last[0])) return undefined
  const between = line.slice(last.index + last[0].length).replace(/, ?\w{1,8}\)/, ')')
  if (/[;{]|,(?!\s*$)/.test(between)) return undefined
  return last.groups?.password === undefined ? 'key' : 'password'
}

/** A key of which nobody makes a secret, or a word that only ends so: `bypass`, `monkey`. */
function isOther(before: string, word: string): boolean {
  const isInWord =
    /^(?:pass|ps?w|key|token)$/i.test(word) &&
    ((/[a-z]$/.test(before) && /^[a-z]/.test(word)) || (/[A-Z]$/.test(before) && /^[A-Z]+$/.test(word)))
  return openKey.test(before) || (isInWord && !joined.test(before))
}

function isSecret(value: string, kind: 'password' | 'key'): boolean {
  if (isPlaceholder(value) || isPath(value) || isCode(value) || isAlgorithm(value) || isUuid(value))
    return false
  return kind === 'key' ? isDrawn(value) : /^[!-~]{6,100}$/.test(value) && isMixed(value)
}
