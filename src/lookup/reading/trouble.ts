import type { Entry } from '../../catalog/entry.ts'
import type { Labelled, NumberPlace } from './numbers.ts'
import type { Text } from './text.ts'

/** What a function does when it fails, or a keyword of the number's own entry. */
export function followsFailure({ text, entry, start }: NumberPlace): boolean {
  const before = sentenceBefore(text, start, 60)
  return text.patterns.failure.test(before) || saysItself(entry, before)
}

/** A label behind the number says so by itself; "got 433" needs more than that. */
export function isTrouble({ text, start, label }: NumberPlace): boolean {
  if (!label) return false
  const { troubleBehind, trouble, complaint } = text.patterns
  if (label.start === start && !label.isDouble) return troubleBehind.test(label.words) || isAlone(text, label)
  if (preposition.test(label.words)) return false
  const sentence = sentenceAround(text, start)
  return trouble.test(sentence) || complaint.test(sentence)
}

/** "on 434" needs somebody who fails before it. */
const preposition = /^\W{0,2}(?:with|by|on)(?![a-z])/

/** There is nothing in the text besides the number and its label: "433 again". */
function isAlone({ lower }: Text, { start, end }: Labelled): boolean {
  return !/[\p{L}\p{N}]/u.test(lower.slice(Math.max(0, start - 40), start) + lower.slice(end, end + 40))
}

/** The sentence up to the offset, and what follows in it. */
export function sentenceAround(text: Text, offset: number): string {
  const behind = text.lower.slice(offset, offset + 60).split(/[。！？!?；;\n]|\. /, 1)[0] ?? ''
  return sentenceBefore(text, offset, 80) + behind
}

/** Keywords that a number may follow for reasons of its own: "memory 434" may be megabytes. */
const ambiguous = new Set(
  'memory 内存 timeout concurrency 并发 port 端口 time·limit 余额 version alias qualifier 版本 别名'
    .split(' ')
    .map((word) => word.replace('·', ' ')),
)

/** Whether words hold a keyword of an entry that says what has happened. */
export function saysItself({ keywords }: Entry, words: string): boolean {
  return keywords.some((keyword) => !ambiguous.has(keyword) && words.includes(keyword))
}

/** At most so much of the sentence, up to the offset. */
export function sentenceBefore(text: Text, offset: number, length: number): string {
  return (
    text.lines
      .before(offset, length)
      .split(/[。！？!?；;]|\. /)
      .at(-1) ?? ''
  )
}
