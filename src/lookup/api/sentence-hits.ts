import type { Text } from '../reading/text.ts'
import type { Confidence } from '../recognise.ts'
import { isProgram } from './programs.ts'
import { wordsAround } from './record.ts'
import { refusalsIn } from './refused-actions.ts'
import { type Sentence, sentenceGate, sentences } from './sentences.ts'
import { isSettled } from './settled.ts'
import { speakerIn } from './speakers.ts'

/** A code of the API, or words that stand for one, at their place in the plain text. */
export type Hit = {
  readonly code: string
  readonly start: number
  readonly end: number
  readonly confidence: Confidence
  /** Words of the API that stand for a code. */
  readonly isSentence: boolean
}

type Said = {
  readonly code: string
  readonly start: number
  readonly end: number
  /** Nobody but SCF says so. */
  readonly isOwn: boolean
}

/** The API's words without a code; where a code stands in the same record, it has said so already. */
export function sentenceHits(text: Text, coded: readonly Hit[]): readonly Hit[] {
  if (!sentenceGate.test(text.text)) return []
  const refusals = refusalsIn(text.text).map((refusal) => ({ ...refusal, isOwn: true }))
  const said = sentences.flatMap((sentence) => saidIn(text.text, sentence))
  const others = said.filter((one) => !refusals.some((refusal) => overlaps(one, refusal)))
  return [...refusals, ...others]
    .filter((one) => !coded.some(({ start, end }) => start < one.end + 300 && one.start < end + 400))
    .flatMap((one) => judged(one, text))
}

function saidIn(text: string, { text: pattern, code, proves }: Sentence): readonly Said[] {
  const match = pattern.exec(text)
  if (!match) return []
  const isOwn = proves === 'alone' || match.groups?.tail !== undefined
  return [{ code, start: match.index, end: match.index + match[0].length, isOwn }]
}

function overlaps(a: Said, b: Said): boolean {
  return a.start < b.end && b.start < a.end
}

function judged(said: Said, text: Text): readonly Hit[] {
  const { code, start, end, isOwn } = said
  const near = wordsAround(text.text, said)
  const { scf, other } = speakerIn(near)
  if (other && scf !== 'structure' && scf !== 'action') return []
  const isCertain = (isOwn || scf !== undefined) && !isSettled(near) && !isProgram(text, said)
  return [{ code, start, end, isSentence: true, confidence: isCertain ? 'certain' : 'likely' }]
}
