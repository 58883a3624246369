import type { Labelled, NumberPlace } from './numbers.ts'
import type { Text } from './text.ts'

/** How something failed is said in the number's sentence, before it: "checkout keeps failing, 434". */
export function followsFailure({ text, start }: NumberPlace): boolean {
  return text.patterns.failure.test(sentenceBefore(text, start, 60))
}

/** Its sentence is about a price, a quota or another amount. */
export function isOfAmount({ text, start }: NumberPlace): boolean {
  return text.patterns.amountWord.test(sentenceAround(text, start))
}

/** It is said to be met, in a sentence that complains. A label behind the number says so by itself. */
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
function sentenceAround(text: Text, offset: number): string {
  const behind = text.lower.slice(offset, offset + 60).split(/[。！？!?；;\n]|\. /, 1)[0] ?? ''
  return sentenceBefore(text, offset, 80) + behind
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
