import type { Lead, Rule, SecretKind } from './kinds.ts'
import { headingAt, rowsBelow } from './tables.ts'
import { isPlaceholder } from './values/placeholders.ts'
import { isCode, isMixed, isRandomLong, isWordy } from './values/values.ts'

/** Tables, as a console exports them or a query prints them: a column is named once, above its cells. */
export const columns: readonly Rule[] = [
  column(
    'column of access keys',
    'secret-id',
    ['access', 'secret'],
    'access[ _-]?key(?:[ _-]?id)?|secret[ _-]?id',
    isKey,
  ),
  column(
    'column of secret keys',
    'secret-key',
    ['secret', '密钥'],
    '(?:access[ _-]?(?:key[ _-]?)?|app[ _-]?|client[ _-]?)?secret(?:[ _-]?(?:access[ _-]?)?key)?|密钥',
    isKey,
  ),
  column(
    'column of tokens',
    'token',
    ['token', 'key'],
    '(?:\\w{1,12}[ _-])?token|api[ _-]?key',
    isKey,
    'token|key',
  ),
  column(
    'column of passwords',
    'password',
    ['passw', 'pwd', '密码', '口令'],
    'passw(?:or)?d|pwd|(?:登录|初始)?(?:密码|口令)',
    isPassword,
  ),
]

function column(
  name: string,
  kind: SecretKind,
  hints: readonly string[],
  heading: string,
  isSecret: (cell: string) => boolean,
  /** How the heading ends, where it may begin with any word: that is sooner found. */
  ending = `(?<![\\w\\u4e00-\\u9fff])(?:${heading})`,
): Rule {
  const isNamed = new RegExp(`^(?:${heading})$`, 'i')
  return {
    name,
    kind,
    hints,
    spansLines: true,
    pattern: new RegExp(`(?:${ending})(?=["' \\t]{0,40}(?:[,;|\\t\\r\\n]| {2}))`, 'gi'),
    each: (lead) => cellsBelow(lead, isNamed, isSecret),
  }
}

/**
 * The secrets in all columns that are named so. The search goes on behind the heading, or behind the table where it
 * has such a column, so that neither is read twice.
 */
function cellsBelow({ text, match, start }: Lead, isNamed: RegExp, isSecret: (cell: string) => boolean) {
  const heading = headingAt(text, match.index)
  const isHeaded = heading?.cells?.map(({ words }) => isNamed.test(words)) ?? []
  if (!heading?.cells || !isHeaded.includes(true)) return { secrets: [], end: heading?.end ?? start }
  const { rows, end } = rowsBelow(text, heading)
  const cells = rows.flatMap((row) => row.filter((_, place) => isHeaded[place]))
  const secrets = cells.filter(({ words }) => !isPlaceholder(words) && isSecret(words))
  return { secrets, end }
}

function isKey(cell: string): boolean {
  return isRandomLong(cell) || (/^[A-Z0-9]{16,40}$/.test(cell) && isMixed(cell))
}

/** As in a label's value; a type or a rule for passwords is none. */
function isPassword(cell: string): boolean {
  return /^[!-~]{6,}$/.test(cell) && !isWordy(cell) && !isCode(cell)
}
