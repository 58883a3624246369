import type { Text } from '../reading/text.ts'
import type { Table } from '../rules/rule.ts'
import type { ApiWordsPlace } from './facts.ts'
import { decided, type JudgedApi } from './judge-codes.ts'
import { isOnlyNamed } from './meeting/only-named.ts'
import { isProgram } from './meeting/programs.ts'
import { isSettled } from './meeting/settled.ts'
import { messagesIn } from './messages-in.ts'
import { recordAround, wordsAround } from './record.ts'
import { refusalsIn } from './refused-actions.ts'
import { type Sentence, sentenceGate, sentences } from './sentences.ts'
import { speakerIn } from './speakers.ts'

type Said = {
  readonly code: string
  readonly start: number
  readonly end: number
  /** Nobody but SCF says so. */
  readonly isOwn: boolean
  /** SCF says so with several codes. */
  readonly isShared?: boolean
  /** Where functions are spoken of, it is SCF that says so. */
  readonly isOfFunctions?: boolean
  /** A message word for word, which a manual may quote. */
  readonly isMessage?: boolean
}

/** Decides about the API's own words without a code; where a code stands in the same record, it has said so already. */
export function judgeWords(
  text: Text,
  coded: readonly JudgedApi[],
  table: Table<ApiWordsPlace>,
): readonly JudgedApi[] {
  const said = [...ownSentences(text.text), ...messagesSaid(text.lower)]
  const codes = coded.filter(({ verdict }) => verdict !== 'silent')
  return said.map((one) => {
    const { code, start, end, isOwn } = one
    const near = wordsAround(text.text, one)
    const place: ApiWordsPlace = {
      isOwn,
      isShared: one.isShared === true,
      speaker: speakerIn(near),
      hasCode: codes.some((other) => other.start < end + 300 && start < other.end + 400),
      isAmongFunctions: () => isAmongFunctions(one, text.text, near),
      isSettled: () => isSettled(near),
      isQuoted: () => isProgram(text, one) || (one.isMessage === true && isOnlyNamed(text, one)),
    }
    return { code, start, end, isSentence: true, ...decided(table, place) }
  })
}

function ownSentences(text: string): readonly Said[] {
  if (!sentenceGate.test(text)) return []
  const refusals = refusalsIn(text).map((refusal) => ({ ...refusal, isOwn: true }))
  const said = sentences.flatMap((sentence) => saidIn(text, sentence))
  return [...refusals, ...said.filter((one) => !refusals.some((refusal) => overlaps(one, refusal)))]
}

function messagesSaid(lower: string): readonly Said[] {
  return messagesIn(lower).map(({ proves, ...message }) => ({
    ...message,
    isOwn: proves === 'alone',
    isOfFunctions: proves === 'function',
    isMessage: true,
  }))
}

function saidIn(text: string, { text: pattern, code, proves }: Sentence): readonly Said[] {
  const match = pattern.exec(text)
  if (!match) return []
  const isOwn = proves === 'alone' || match.groups?.tail !== undefined
  const isShared = proves === 'shared'
  return [
    { code, start: match.index, end: match.index + match[0].length, isOwn: isOwn || isShared, isShared },
  ]
}

function overlaps(a: Said, b: Said): boolean {
  return a.start < b.end && b.start < a.end
}

/** A function of SCF's or what belongs to it, and not one of a program or of another cloud. */
const functionWord =
  /(?<!回调|构造|匿名|钩子|成员|工具|高阶|内置|聚合|窗口|损失|激活|析构)函数(?!计算|式|体|指针|签名)|预置并发|触发器/
/** The console says what has failed, and then why. */
const reason = /失败[，,。；; ]{0,2}(?:失败)?原因/

function hasConsoleReason(near: string): boolean {
  const at = near.search(reason)
  const line = near
    .slice(Math.max(0, at - 80), Math.max(0, at))
    .split('\n')
    .at(-1)
  return line?.includes('函数') ?? false
}

function isAmongFunctions({ start, end, isOfFunctions }: Said, text: string, near: string): boolean {
  if (hasConsoleReason(near)) return true
  const around = recordAround(text, { start, end })
  const isSpokenOf = (from: number, to: number) => functionWord.test(text.slice(from, to))
  return isOfFunctions === true && (isSpokenOf(around.start, start) || isSpokenOf(end, around.end))
}
