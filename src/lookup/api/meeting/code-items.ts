import type { Text } from '../../reading/text.ts'

/** A key with the code as its value, which an item of a list may begin with: `- code: ` */
const codeKey = /^\s{0,24}(?:- )?["']?[a-z_]{2,20}["']?: ["']?$/i
const itemStart = /^(\s{0,24})- /
const key = /^\s{0,28}(?:- )?["']?([a-z_-]{2,20}|[\u4e00-\u9fff]{2,6})["']?\s?[:：]/i
/** What somebody writes beside a code who explains it; no answer of the API has such a key. */
const explaining =
  /^(?:hints?|tips?|fix|fixes|solution|remedy|advice|suggestion|runbook|docs?|meaning|explanation|(?:how|what)[_-]to[_-]?\w*|提示|说明|含义|建议|对策|排查|处理.*|解决.*)$/
const answering = /^(?:message|msg|request_?id)$/
const codeOf = /(?<![A-Za-z])[A-Z][A-Za-z]{6,24}\.[A-Z]\w{2,60}/
/** An item is a few lines, and so is the one before or behind it. */
const longestItem = 8

/**
 * Whether a code stands in a list of codes, as YAML writes one: items with a hint beside each, or with nothing but codes.
 * An error that a tool prints in YAML has its message, and no second code explained beside it.
 */
export function isOfCodeItems({ text }: Text, { start }: { readonly start: number }): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  if (!codeKey.test(text.slice(lineStart, start))) return false
  const above = text.slice(Math.max(0, lineStart - 400), lineStart).split('\n')
  const below = text.slice(lineStart, lineStart + 600).split('\n')
  // What ends at the line's beginning has an empty line behind its last line break.
  const lines = [...above.slice(0, -1), ...below]
  const at = above.length - 1
  const from = startOfItem(lines, at)
  if (from === undefined) return false
  const end = endOfItem(lines, from)
  const keys = keysOf(lines.slice(from, end))
  const isExplained = keys.some((each) => explaining.test(each))
  const isAnswer = keys.some((each) => answering.test(each))
  if (isExplained && !isAnswer) return true
  return (isExplained || keys.length === 1) && hasSibling(lines, from, lines.slice(from, end).join('\n'))
}

function startOfItem(lines: readonly string[], at: number): number | undefined {
  for (let line = at; line >= Math.max(0, at - longestItem); line -= 1)
    if (itemStart.test(lines[line] ?? '')) return line
  return undefined
}

/** Where a line is no deeper than the mark of the item. */
function endOfItem(lines: readonly string[], from: number): number {
  const depth = indentOf(lines[from] ?? '')
  const length = lines.slice(from + 1, from + longestItem).findIndex((line) => indentOf(line) <= depth)
  return length < 0 ? from + longestItem : from + 1 + length
}

/** Another item of the same list has another code. */
function hasSibling(lines: readonly string[], from: number, item: string): boolean {
  const depth = indentOf(lines[from] ?? '')
  const own = codeOf.exec(item)?.[0]
  return lines.some((line, index) => {
    if (!itemStart.test(line) || indentOf(line) !== depth) return false
    const code = codeOf.exec(lines.slice(index, endOfItem(lines, index)).join('\n'))?.[0]
    return code !== undefined && code !== own
  })
}

function keysOf(item: readonly string[]): readonly string[] {
  return item.flatMap((line) => key.exec(line)?.[1]?.toLowerCase() ?? [])
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
