import type { Lead, Rule, Span } from './kinds.ts'
import { isPlaceholder } from './values/placeholders.ts'

const isNamed = /^[`"[]?\w{0,40}(?:passw(?:or)?d|pwd|secret|token|secret_?key|api_?key|access_?key)[`"\]]?$/i
/** One value of a row: a string, a number, a name or a call. */
const value =
  /\s{0,20}(?:[NEn]?'(?<string>(?:[^'\n•]|''){0,400})'|[^\s,()'•]{1,80}(?:\([^()\n•]{0,200}\))?)\s{0,20}(?<more>,)?/y
/** Between the rows of one statement. */
const nextRow = /\)\s{0,20},\s{0,20}\(/y
const mostValues = 2_000

/** `INSERT INTO users (name, password) VALUES ('ann', '…')`: columns are named once, in front of their values. */
export const inserts: readonly Rule[] = [
  {
    name: 'value of a column that names a secret',
    kind: 'password',
    hints: ['values'],
    pattern: /\((?<columns>[\w\s,`"[\]]{3,600})\)\s{1,20}VALUES\s{0,20}\(/gi,
    each: valuesThatAreNamed,
  },
]

function valuesThatAreNamed({ text, match, start }: Lead): {
  readonly secrets: readonly Span[]
  readonly end: number
} {
  const columns = (match.groups?.columns ?? '').split(',').map((column) => isNamed.test(column.trim()))
  if (!columns.includes(true)) return { secrets: [], end: start }
  const secrets: Span[] = []
  let end = start
  for (let count = 0, place = 0; count < mostValues; count++) {
    value.lastIndex = end
    const found = value.exec(text)
    if (found === null) break
    const string = found.groups?.string
    if (string !== undefined && columns[place] && string.length >= 4 && !isPlaceholder(string)) {
      const from = end + found[0].indexOf("'") + 1
      secrets.push({ start: from, end: from + string.length })
    }
    end = value.lastIndex
    place += 1
    if (found.groups?.more !== undefined) continue
    nextRow.lastIndex = end
    if (!nextRow.test(text)) break
    end = nextRow.lastIndex
    place = 0
  }
  return { secrets, end }
}
