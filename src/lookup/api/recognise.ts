import { entriesNamed } from '../../catalog/index.ts'
import type { Input } from '../input.ts'
import type { Confidence, Span } from '../recognise.ts'
import { functionAction } from './actions.ts'
import { type CodeHit, codeHits } from './code-hits.ts'
import { type ApiDetails, apiDetails } from './details.ts'
import { isOwnMessage } from './own-words.ts'
import { isProgram } from './programs.ts'
import { recordAround } from './record.ts'
import { sentenceGate, sentences } from './sentences.ts'
import { type Speaker, speakerIn } from './speakers.ts'

/** An error of SCF's management API that a text reports. */
export type ApiFinding = {
  readonly code: string
  readonly confidence: Confidence
  /** In the order of the text; every occurrence has its span. */
  readonly evidence: readonly Span[]
  readonly details: ApiDetails
}

type Hit = {
  readonly code: string
  readonly start: number
  readonly end: number
  readonly confidence: Confidence
  /** Words of the API that stand for a code. */
  readonly isSentence: boolean
}

/** So many different codes in one text are a list of what may happen. */
const manyCodes = 6

/**
 * The errors of the management API in a text, the likeliest first; empty where it reports none. Unasked, only what SCF's
 * API certainly said: a code that no other product has, or a shared one with SCF by host, action, resource or name.
 * Takes time in proportion to the length of the text.
 */
export function recogniseApi(
  input: Input,
  { asked = false }: { asked?: boolean } = {},
): readonly ApiFinding[] {
  const mayHoldCode = input.holds('apiCode')
  const mayHoldSentence = input.holds('apiSentence')
  if (!mayHoldCode && !mayHoldSentence) return []
  const { text } = input.plain
  const codes = mayHoldCode ? codeHits(text) : []
  const isList = new Set(codes.map(({ code }) => code)).size > manyCodes
  const coded = codes.flatMap((hit) => judged(hit, text, isList))
  const sentences = mayHoldSentence ? sentenceHits(text, coded) : []
  const hits = [...coded, ...sentences].filter(({ confidence }) => asked || confidence === 'certain')
  return hits.length === 0 ? [] : findingsOf(hits, input)
}

function judged(hit: CodeHit, text: string, isList: boolean): readonly Hit[] {
  const near = wordsAround(text, hit)
  const speaker = speakerIn(near)
  const confidence = confidenceOf(hit, text, spokenBy(hit, near, speaker))
  if (confidence === undefined) return []
  const isTold = !isList && !isProgram(text, hit) && !settled.test(near)
  return [{ ...hit, confidence: isTold ? confidence : 'likely', isSentence: false }]
}

/** SCF's own sentence beside its code tells whose code it is, and so does an action of SCF's: others' codes have no dots. */
function spokenBy({ code, owner }: CodeHit, near: string, speaker: Speaker): Speaker {
  if (speaker.scf !== undefined || speaker.other) return speaker
  if (owner === 'shared' && code.includes('.') && functionAction.test(near))
    return { ...speaker, scf: 'action', neighbour: false }
  return isOwnMessage(code, near) ? { ...speaker, scf: 'name', neighbour: false } : speaker
}

function confidenceOf(
  { code, owner, start }: CodeHit,
  text: string,
  speaker: Speaker,
): Confidence | undefined {
  const bySpeaker = speaker.scf === 'structure' || speaker.scf === 'action'
  if (speaker.other && !bySpeaker) return undefined
  if (owner === 'scf') return 'certain'
  const isBare = !code.includes('.')
  // A bare family is a common word; a status code's name may belong to a run. Only the envelope makes it the API's.
  if (isBare && !isLabelled(text, start)) {
    // Beside SCF's name it may be what the API said, unless a run can say the same.
    return speaker.scf !== undefined && entriesNamed(code).length === 0 ? 'likely' : undefined
  }
  if (bySpeaker || speaker.scf === 'name') return 'certain'
  if (owner === 'unlisted' || speaker.neighbour) return undefined
  return 'likely'
}

/** What the API and its SDKs write just before a code. */
const label =
  /(?:(?:^|[^A-Za-z])(?:Error)?[Cc]ode["']?\s{0,2}[:=]\s{0,2}["'[]?|TencentCloudSDK\w{0,20}[\])]?:?\s{0,2}\[?|错误码["']?\s{0,2}[:：=]?\s{0,2}["'「]?|(?<![A-Za-z])code )$/

function isLabelled(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  return label.test(before.slice(before.lastIndexOf('\n') + 1))
}

/** Nobody waits for an answer any more. */
const settled =
  /已(?:经)?(?:解决|修复|恢复)|(?:问题|这个).{0,6}(?:好了|解决了)|(?:已经|现在)不再?报|\b(?:fixed|solved|resolved)\b(?! ?\?)|no longer/

/** Sentences without a code; where a code stands in the same record, it has said so already. */
function sentenceHits(text: string, coded: readonly Hit[]): readonly Hit[] {
  if (!sentenceGate.test(text)) return []
  return sentences.flatMap(({ text: pattern, code, proves }) => {
    const match = pattern.exec(text)
    if (!match) return []
    const hit = { code, start: match.index, end: match.index + match[0].length, isSentence: true }
    if (coded.some(({ start, end }) => start < hit.end + 300 && hit.start < end + 400)) return []
    const near = wordsAround(text, hit)
    const { scf, other } = speakerIn(near)
    if (other && scf !== 'structure' && scf !== 'action') return []
    const isTheirs = proves === 'alone' || match.groups?.tail !== undefined || scf !== undefined
    const isCertain = isTheirs && !settled.test(near)
    return [{ ...hit, confidence: isCertain ? 'certain' : 'likely' } as const]
  })
}

function wordsAround(text: string, hit: { start: number; end: number }): string {
  const { start, end } = recordAround(text, hit)
  return text.slice(start, end)
}

function findingsOf(hits: readonly Hit[], input: Input): readonly ApiFinding[] {
  return [...Map.groupBy(hits, ({ code }) => code)]
    .map(([code, group]) => ({ code, group: group.toSorted((a, b) => a.start - b.start) }))
    .sort(
      (a, b) =>
        rank(b.group) - rank(a.group) ||
        Number(b.code.includes('.')) - Number(a.code.includes('.')) ||
        (a.group[0]?.start ?? 0) - (b.group[0]?.start ?? 0),
    )
    .map(({ code, group }) => ({
      code,
      confidence: rank(group) > 0 ? ('certain' as const) : ('likely' as const),
      evidence: group.map(({ start, end }) => spanOf(start, end, input)),
      details: group[0] ? apiDetails(input.plain.text, group[0]) : {},
    }))
}

function rank(hits: readonly Hit[]): number {
  return hits.some(({ confidence }) => confidence === 'certain') ? 1 : 0
}

function spanOf(start: number, end: number, { text, plain }: Input): Span {
  const from = plain.inputOffset(start)
  const to = plain.inputOffset(end)
  return { start: from, end: to, text: text.slice(from, to) }
}
