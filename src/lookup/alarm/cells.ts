import { metricNamed } from '../../catalog/metrics.ts'
import { matches } from '../reading/matches.ts'
import { beginsLabel, type FieldKind, type Label, labelIn } from './labels.ts'
import { isName, isQualifier, regionIn } from './names.ts'
import { statusOf } from './status.ts'
import { momentIn, secondsIn } from './time.ts'

/** A label with nothing but a blank behind it: where it begins, where its value does, and where the cell ends. */
export type Cell = Label & { readonly start: number; readonly behind: number; readonly until: number }

/** Where a cell of a line begins: `… | 地域 成都，2026-11-20 08:30:00`. */
const opening = /(?:^|[\n|｜,，;；。·(（【[—]|(?<= )\/(?= ))[ \t*`_•>-]{0,6}(?=[A-Za-z\u4e00-\u9fff2])/g
const closing = /[\n|｜,，;；。(（)）】\]]| \/ /
const longestCell = 80

const latinLabel = /^[A-Za-z][A-Za-z_]{0,19}(?: [A-Za-z]{1,12}){0,2}(?= )/
const hanLabel = /^[\u4e00-\u9fff]{2,8}/

/**
 * The cells of lines that separate nothing but cells: there a blank parts a label from its value. In a sentence it would
 * part any two words, so a value counts only if it has the form that its kind has.
 */
export function cellsIn(text: string): readonly Cell[] {
  return matches(opening, text).flatMap(({ index, 0: sign }) => {
    const start = index + sign.length
    if (text[start] !== '2' && !beginsLabel(text, start)) return []
    const cell = cellAt(text.slice(start, start + longestCell))
    return cell ? [{ ...cell, start, behind: start + cell.behind, until: start + cell.until }] : []
  })
}

function cellAt(ahead: string): Omit<Cell, 'start'> | undefined {
  const cell = ahead.slice(0, closing.exec(ahead)?.index ?? ahead.length)
  for (const words of labelsAhead(cell)) {
    const label = labelIn(words)
    if (!label) continue
    const value = cell.slice(words.length).replace(/^[ "'`*]{1,3}/, '')
    if (hasForm(label.kind, value))
      return { ...label, behind: cell.length - value.length, until: cell.length }
  }
  const isMoment = beginsWithMoment(cell)
  return isMoment ? { kind: 'time', isOfAlarm: false, behind: 0, until: cell.length } : undefined
}

const momentStart = /^20\d\d[-/年.]/

/** What could be the label, the longest first: 首次触发时间, 首次触发; `trigger time`, `trigger`. */
function labelsAhead(cell: string): readonly string[] {
  const han = hanLabel.exec(cell)?.[0] ?? ''
  if (han !== '') return Array.from({ length: han.length - 1 }, (_, less) => han.slice(0, han.length - less))
  const words = latinLabel.exec(cell)?.[0].split(' ') ?? []
  return words.map((_, less) => words.slice(0, words.length - less).join(' '))
}

const quotesAround = /^["'`*「『]{0,2}|["'`*」』]{0,2}\s{0,2}$/g

const forms: { readonly [Kind in FieldKind]?: (value: string) => boolean } = {
  region: (value) => regionIn(value) !== undefined,
  function: isName,
  namespace: isName,
  version: isQualifier,
  alias: isQualifier,
  first: beginsWithMoment,
  trigger: beginsWithMoment,
  time: beginsWithMoment,
  recovery: beginsWithMoment,
  value: (value) => /^-?\d/.test(value),
  duration: (value) => /^\d{1,6} ?[^\d\s:]/.test(value) && secondsIn(value) !== undefined,
  metric: (value) => metricNamed(value) !== undefined,
  status: (value) => statusOf(value) !== undefined,
  policy: (value) => /^[\w\u4e00-\u9fff-]{2,60}$/.test(value),
}

function hasForm(kind: FieldKind, value: string): boolean {
  return forms[kind]?.(value.replace(quotesAround, '')) ?? false
}

function beginsWithMoment(value: string): boolean {
  return momentStart.test(value) && momentIn(value) !== undefined
}
