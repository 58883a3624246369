import type { Lead, Rule, Span } from './kinds.ts'
import { lineAfter, lineAround } from './tables.ts'
import { isPlaceholder } from './values/placeholders.ts'
import { isCode, isRandomBetweenStars, isWordy } from './values/values.ts'

const password = 'passw(?:or)?d|pwd|密[码碼]|口令'
const named = `sess_?data|bili_?jct|token|secret|(?:api|access|secret)[_-]?key|密[钥鑰]|令牌|${password}`
const isNamed = new RegExp(`(?:${named})$`, 'i')
const isOfPassword = new RegExp(`(?:${password})$`, 'i')
const nameOfField = /^(?:[\w.-]{1,24}|[\u4e00-\u9fff]{1,8})$/
const mostNames = 8
/** One word, perhaps with a number or a dash in front. */
const item = /^(?:\d[.)、][ \t]?|[-*][ \t])?([^\s•]{1,400})$/
/** Says itself what it is. */
const assignment = /^[\w.-]{1,60}[=:][^=]/

/** `每行一个：uid bili_jct sessdata`, and then as many lines as names, each with the value of one. */
export const listed: readonly Rule[] = [
  {
    name: 'secrets below a line that lists their names',
    kind: 'token',
    hints: ['sess', 'jct', 'token', 'secret', 'key', 'passw', 'pwd', '密', '令牌', '口令'],
    spansLines: true,
    // At the end of a line, or with one more name behind it: most lines are done with here.
    pattern: new RegExp(`(?:${named})(?:[ ,，、/|+和]{1,2}[\\w.-]{1,16})?[:：]?\\r?\\n`, 'gi'),
    each: valuesBelow,
  },
]

/** The search goes on behind the line of names, so that it is read once. */
function valuesBelow({ text, match, start }: Lead): {
  readonly secrets: readonly Span[]
  readonly end: number
} {
  const line = lineAround(text, match.index)
  if (line === undefined) return { secrets: [], end: start }
  const names = namesIn(text.slice(line.start, line.end))
  const values = names.length === 0 ? [] : itemsBelow(text, line.end, names.length)
  // Words may stand in front of the names.
  const nameOf = (place: number) => names[names.length - values.length + place] ?? ''
  const secrets = values.filter(({ value }, place) => isSecret(value, nameOf(place)))
  return { secrets, end: line.end }
}

/** The names in a line that has two or more and nothing else behind its colon. */
function namesIn(line: string): readonly string[] {
  const said =
    line
      .trim()
      .replace(/[:：]$/, '')
      .split(/[:：]/)
      .at(-1) ?? ''
  const names = said.trim().split(/[\s,，、/|+和]+/)
  return names.length >= 2 && names.length <= mostNames && names.every((name) => nameOfField.test(name))
    ? names
    : []
}

type Item = Span & { readonly value: string }

/** The lines of one word below, as many as there are names at most; one line alone is no list. */
function itemsBelow(text: string, from: number, most: number): readonly Item[] {
  const items: Item[] = []
  let end = from
  while (items.length < most) {
    const line = lineAfter(text, end)
    const value = line && item.exec(text.slice(line.start, line.end).trim())?.[1]
    if (line === undefined || value === undefined || assignment.test(value)) break
    const start = text.indexOf(value, line.start)
    items.push({ start, end: start + value.length, value })
    end = line.end
  }
  return items.length < 2 ? [] : items
}

function isSecret(value: string, name: string): boolean {
  if (!isNamed.test(name) || isPlaceholder(value)) return false
  if (isOfPassword.test(name) && /^[!-~]{6,64}$/.test(value)) return !isWordy(value) && !isCode(value)
  return isRandomBetweenStars(value)
}
