import { firstGroup, matches } from '../../reading/matches.ts'

/** What the log service has written of a run. */
export type ClsRecord = { readonly start: number; readonly end: number; readonly fields: ReadonlySet<string> }

/** The field that each of them has. */
const code = 'SCF_StatusCode'
const field = /(?<![A-Za-z])SCF_[A-Za-z]{2,30}(?=\\{0,7}["'”]?\s{0,2}[:=：])/g
const token = /[{}]|(?<![A-Za-z])SCF_[A-Za-z]{2,30}(?=\\{0,7}["'”]?\s{0,2}[:=：])/g

/**
 * The records of the log service in a text, in its order, where it has several: each an object, or a line, or as many
 * lines as pass before a field comes again.
 */
export function clsRecords(text: string): readonly ClsRecord[] {
  const first = text.indexOf(code)
  if (first < 0 || text.indexOf(code, first + 1) < 0) return []
  const objects = objectsIn(text)
  const records = [...objects, ...linesIn(text, objects)].sort((one, other) => one.start - other.start)
  return records.length > 1 ? records : []
}

type Open = { readonly start: number; readonly fields: Set<string> }

function objectsIn(text: string): readonly ClsRecord[] {
  const open: Open[] = []
  const found: ClsRecord[] = []
  for (const { index, 0: sign } of matches(token, text)) {
    if (sign === '{') open.push({ start: index, fields: new Set() })
    else if (sign !== '}') open.at(-1)?.fields.add(sign)
    else {
      const closed = open.pop()
      if (closed?.fields.has(code)) found.push({ ...closed, end: index + 1 })
    }
  }
  return found
}

type OpenLines = Open & { end: number }

function linesIn(text: string, objects: readonly ClsRecord[]): readonly ClsRecord[] {
  const found: OpenLines[] = []
  let last: OpenLines | undefined
  let objectsBefore = 0
  // Where the last field stands, and where its line ends: a text of one line is not read as a whole for each.
  let [before, endOfLine] = [0, -1]
  for (const { index, 0: name } of matches(field, text)) {
    while ((objects[objectsBefore]?.end ?? Number.POSITIVE_INFINITY) <= index) {
      objectsBefore += 1
      last = undefined
    }
    const isInObject = index > (objects[objectsBefore]?.start ?? Number.POSITIVE_INFINITY)
    if (!isInObject && (!last || last.fields.has(name))) {
      const line = text.slice(before, index).lastIndexOf('\n')
      const start = line < 0 ? (before === 0 ? 0 : index) : before + line + 1
      if (last) last.end = Math.min(last.end, start)
      last = { start, end: index, fields: new Set() }
      found.push(last)
    }
    before = index
    if (isInObject || !last) continue
    if (index > endOfLine) endOfLine = lineEnd(text, index)
    last.fields.add(name)
    last.end = endOfLine
  }
  return found.filter(({ fields }) => fields.has(code) && fields.size > 1)
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

const functionName = /SCF_FunctionName\\{0,7}["'”]?\s{0,2}[:=：]\s{0,2}\\{0,7}["'“]?([\w-]{1,60})/
const statusCode = /SCF_StatusCode\\{0,7}["'”]?\s{0,2}[:=：]\s{0,2}\\{0,7}["'“]?(\d{1,3})/

/**
 * Whose run a record is of that names no request: one of its own, unless it passes on what the run has printed, line by
 * line. Those of a function with one code are then told as one.
 */
export function unnamedRun(text: string, { start, end, fields }: ClsRecord): string {
  if (!fields.has('SCF_Message')) return `record ${start}`
  const words = text.slice(start, end)
  return `lines of ${firstGroup([functionName], words)} ${firstGroup([statusCode], words)}`
}
