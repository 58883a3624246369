import { matches } from '../reading/matches.ts'
import { cellsIn } from './cells.ts'
import { type FieldKind, type Label, labelIn } from './labels.ts'

/** A labelled value in an alarm. Offsets are those of the text that it was read from. */
export type Field = {
  readonly kind: FieldKind
  /** Only alarms have a label like this one. */
  readonly isOfAlarm: boolean
  readonly value: string
  /** Where the label begins, and where the value does. */
  readonly labelStart: number
  readonly start: number
  readonly end: number
}

/** What may stand between a label and its value. Two blanks and a tab do where the label begins its line. */
const separator = /[:：=|｜\t]|\*{1,2}\n| {2,}/g
/** `"name": "functionName", "value": "…"`: the label is itself a value. */
const nameOfValue = /["']([\p{L}\d_ -]{1,30})["']\s{0,2},\s{0,12}["']$/u
/** What closes a label before its separator, or opens a value behind it. */
const marks = new Set('"\'*_`”’“‘「」])）】> ')
/** What belongs to no value at its end: marks, commas, the brackets of what comes next. */
const trailing = new Set('\t\n\r "\'*_`,，;；|｜{}[](（】【•·')
const longestLabel = 30
const longestValue = 600

/** The first value of a kind that says anything. */
export function firstValue(fields: readonly Field[], kind: FieldKind): string | undefined {
  return fields.find((field) => field.kind === kind && field.value !== '')?.value
}

type Labelled = {
  readonly kind: FieldKind
  readonly isOfAlarm: boolean
  readonly start: number
  readonly behind: number
  /** Where the value ends at the latest, if that is known before the next label. */
  readonly until?: number
}

/** The labelled values of a text, in its order: JSON, lines, fields of Slack, cells of a table or of one line. */
export function fieldsIn(text: string): readonly Field[] {
  const found = [...separatedIn(text), ...cellsIn(text)].sort((a, b) => a.start - b.start)
  return found.map((label, index) => fieldOf(text, label, found[index + 1]?.start ?? text.length))
}

function separatedIn(text: string): readonly Labelled[] {
  const found: Labelled[] = []
  for (const { index, 0: sign } of matches(separator, text)) {
    const label = labelBefore(text, index, sign)
    if (label && label.start >= (found.at(-1)?.start ?? -1))
      found.push({ ...label, behind: index + sign.length })
  }
  return found
}

/** The longest label that ends right before a separator. */
function labelBefore(text: string, offset: number, sign: string): Omit<Labelled, 'behind'> | undefined {
  const end = endOfLabel(text, offset)
  let start = end
  while (start > 0 && end - start < longestLabel && isOfLabel(text, start - 1)) start -= 1
  for (let at = start; at < end; at += 1) {
    const label = labelIn(text, at, end)
    if (!label || !beginsWord(text, at) || isPartOfOther(text, at, label)) continue
    if (!/^[\t |｜]/.test(sign) || beginsLine(text, at)) {
      return label.kind === 'value' ? namedBefore(text, at, label) : { ...label, start: at }
    }
  }
  return undefined
}

function namedBefore(text: string, start: number, value: Label): Omit<Labelled, 'behind'> {
  const name = nameOfValue.exec(text.slice(Math.max(0, start - 48), start))
  const label = name && labelIn(name[1] ?? '')
  return label ? { ...label, start } : { ...value, start }
}

/** Skips marks, and a remark in brackets: 触发时间（北京时间）： */
function endOfLabel(text: string, offset: number): number {
  let end = withoutMarks(text, offset)
  const from = Math.max(0, end - 24)
  const before = text.slice(from, offset)
  if (!before.includes('(') && !before.includes('（')) return end
  const bracket = /[(（][^()（）\n]{1,20}[)）]?$/.exec(before)
  if (bracket) end = withoutMarks(text, from + bracket.index)
  return end
}

function withoutMarks(text: string, offset: number): number {
  let end = offset
  while (end > 0 && offset - end < 6 && marks.has(text[end - 1] ?? '')) end -= 1
  return end
}

const partOfLabel = /[\p{L}_ .·/-]/u
/** The same of ASCII, by unit. */
const isPart = Array.from({ length: 128 }, (_, unit) => partOfLabel.test(String.fromCharCode(unit)))
const latin = /[A-Za-z0-9_]/
const han = /\p{Script=Han}/u

function isOfLabel(text: string, at: number): boolean {
  return isPart[text.charCodeAt(at)] ?? partOfLabel.test(text.charAt(at))
}

function beginsWord(text: string, at: number): boolean {
  const first = text[at] ?? ''
  if (/[\s._·/-]/.test(first)) return false
  return !latin.test(first) || !latin.test(text[at - 1] ?? ' ')
}

/** 创建时间 is not the 时间 of what happened. */
function isPartOfOther(text: string, start: number, { kind }: Label): boolean {
  return kind === 'time' && han.test(text[start] ?? '') && han.test(text[start - 1] ?? ' ')
}

function beginsLine(text: string, at: number): boolean {
  return /(?:^|[\n|｜])[ *•>_`"-]{0,6}$/.test(text.slice(Math.max(0, at - 7), at))
}

function fieldOf(
  text: string,
  { kind, isOfAlarm, start: labelStart, behind, until = text.length }: Labelled,
  next: number,
): Field {
  const start = startOfValue(text, behind)
  const end = Math.max(start, endOfValue(text, start, Math.max(start, Math.min(next, until))))
  return { kind, isOfAlarm, labelStart, start, end, value: text.slice(start, end) }
}

/** Where the value begins; a label that stands alone on its line has it on the next. */
function startOfValue(text: string, from: number): number {
  const skipped = /^(?:\n>|[\s"'*_`“‘「[(]){0,12}/.exec(text.slice(from, from + 14))?.[0] ?? ''
  return from + skipped.length
}

/** A quoted value ends with its quote, a bare one of JSON before the comma, any other with its line. */
function endOfValue(text: string, start: number, next: number): number {
  const quote = text[start - 1]
  const rest = text.slice(start, Math.min(next, start + longestValue))
  const stop = quote === '"' ? /["\n]/ : quote === '`' ? /[`\n]/ : /\n/
  let end = start + (stop.exec(rest)?.index ?? rest.length)
  while (end > start && trailing.has(text[end - 1] ?? '')) end -= 1
  return end
}
