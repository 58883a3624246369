import { functionBefore, functionOfProduct, outcome, productBehind } from '../../vocabulary/shapes.ts'
import { isAt } from '../matches.ts'
import type { Labelled, NumberPlace } from '../numbers.ts'
import type { Text } from '../text.ts'

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

/**
 * It stands for itself in a sentence that says what failed: "prod is down with 446", 线上 433 告警. A noun before it would say
 * whose number it is, one behind it what it counts.
 */
export function isToldAlone({ text, start, end }: NumberPlace): boolean {
  const before = sentenceBefore(text, start, 80)
  const behind = sentenceBehind(text, end)
  return opening.test(before) && closing.test(behind) && text.patterns.trouble.test(`${before} ${behind}`)
}

const opening =
  /(?:^|[^\p{L}\p{N}\s#@]|线上|生产|环境|[今昨][天早晚]|[早晚]上|[上下]午|半夜|刚[才刚]|现在|出现|遇到|一直|[又还再报的了是有出])\s?$|(?<![a-z])(?:with|by|gets?|got|getting|sees?|saw|seeing|still|again|an?|the|those|these|is|are|and|or|more|keeps?|another|failed|died|crashed) $/u
const closing =
  /^(?:$|[^\p{L}\p{N}\s]| ?(?:又|再|还|一直|老|总|频|告|报|挂|崩|了|怎|在|啊)| (?:again|still|keeps?|since|in|on|from|for|is|are|was|after|when|while|now|today|tonight|everywhere|and|or|fail|crash|error(?!s)|alert(?!s)|alarm(?!s)|please|help))/u

/** What follows lets the number be what has come, and not what something else is about: "SCF 439 on every call". */
export function isMet({ text, end, label }: NumberPlace): boolean {
  if (label?.isDouble) return true
  const behind = sentenceBehind(text, end).trimEnd()
  return closing.test(behind) || ending.test(behind)
}

const ending =
  /^["'`)）」】]{0,2} ?(?:at|every|each|first(?![a-z])|rates?(?![a-z])|once|twice|storms?|spikes?|bursts?|because|due|with|[x×✕*|]? ?\d|[(（](?:scf|云函数|\d)|\/ |right (?:after|when)|all (?:the time|day|morning|night)|(?:和|与|跟|、|and) ?\d{3} ?(?:都(?![是属跟和与])|全|一起|同时|交替|轮|both|$|[，,。!！])|[a-z][a-z\d]{0,20}-[a-z\d-]{1,40}(?: [x×]?\d|$)|[←<]|突增|激增|陡增|暴增|有 ?\d{1,4} ?次|次数 ?[:：]? ?\d|整|从|自(?!动|己)|超|内存|限流|咋|啥|什么|有人|特别|[一两二三四五六七八九十几]{1,3} ?次|求|救|占|刷|直接|导致|然后|到底|是不是|是(?!按|什么)[^，。\n]{1,24}还是|都|全|偶|时|频|大|刚|冲到|飙|涨|狂|报|挂|崩|[^，。\n\d]{1,6}(?:异常|出错|报错|不存在|不[对了上到动通]|起不|拉不|无法|失败|写错))/

/** The product, a few words, and the number at the end of its clause: "SCF 夜里 433", "the status from SCF was 433". */
export function isToldBriefly(place: NumberPlace): boolean {
  const before = sentenceBefore(place.text, place.start, 80)
  if (functionBefore.test(before) && productBehind.test(place.text.lower.slice(place.end, place.end + 24)))
    return true
  return [outcome, functionOfProduct, brief].some((shape) => shape.test(before)) && isMet(place)
}

const brief =
  /(?:(?<![a-z\d-])scf|云函数)(?![a-z\d-])[)）\]】]?[^，,。.;；:：()（）\d\n]{0,14}(?<!(?:内存|超时|时间|端口|版本|编号|[列行第过]|(?<![a-z])like)\s?)[\s:：]?$/

/** A code and how often it has come. */
const tally =
  /(?<![\d.])[4-6]\d\d ?(?:[x×*✕] ?\d{1,4}|有? ?(?:[一二两三四五六七八九十几]{1,3}|\d{1,4}) ?次|once|twice|\d{1,4} times)/
const tallyHere = new RegExp(tally, 'y')
/** As far apart as two of them stand. */
const reachOfTally = 60

/** It is counted, and another code in its line as well. */
export function isTally({ text, start }: NumberPlace): boolean {
  const { lower, lines } = text
  if (!isAt(tallyHere, lower, start)) return false
  const behind = lines.behind(tallyHere.lastIndex, reachOfTally)
  return tally.test(lines.before(start, reachOfTally)) || tally.test(behind)
}

/** "on 434" needs somebody who fails before it. */
const preposition = /^\W{0,2}(?:with|by|on)(?![a-z])/

/** There is nothing in the text besides the number and its label: "433 again". */
function isAlone({ lower }: Text, { start, end }: Labelled): boolean {
  return !/[\p{L}\p{N}]/u.test(lower.slice(Math.max(0, start - 40), start) + lower.slice(end, end + 40))
}

/** The sentence up to the offset, and what follows in it. */
export function sentenceAround(text: Text, offset: number): string {
  return sentenceBefore(text, offset, 80) + sentenceBehind(text, offset)
}

function sentenceBehind(text: Text, offset: number): string {
  return text.lower.slice(offset, offset + 60).split(/[。！？!?；;\n]|\. /, 1)[0] ?? ''
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
