import { entriesNamed } from '../../catalog/index.ts'
import type { Input } from '../input.ts'
import { Text } from '../reading/text.ts'
import type { Confidence, Span } from '../recognise.ts'
import { vocabulary } from '../vocabulary/index.ts'
import { patternsOf } from '../vocabulary/patterns.ts'
import { listing } from '../vocabulary/shapes.ts'
import { actionInWords, functionAction } from './actions.ts'
import { type CodeHit, codeHits } from './code-hits.ts'
import { type ApiDetails, apiDetails } from './details.ts'
import { isLabelled, isMet } from './met.ts'
import { isBeforeOwnMessage, isOwnMessage } from './own-words.ts'
import { wordsAround } from './record.ts'
import { type Hit, sentenceHits } from './sentence-hits.ts'
import { isSettled } from './settled.ts'
import { type Speaker, speakerIn } from './speakers.ts'

/** An error of SCF's management API that a text reports. */
export type ApiFinding = {
  readonly code: string
  readonly confidence: Confidence
  /** In the order of the text; every occurrence has its span. */
  readonly evidence: readonly Span[]
  readonly details: ApiDetails
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
  const text = new Text(input.plain, patternsOf(vocabulary), [])
  const coded = mayHoldCode ? codedHits(text) : []
  const said = mayHoldSentence ? sentenceHits(text, coded) : []
  const hits = [...coded, ...said].filter(({ confidence }) => asked || confidence === 'certain')
  return hits.length === 0 ? [] : findingsOf(hits, input)
}

function codedHits(text: Text): readonly Hit[] {
  const codes = codeHits(text.text)
  const isList = new Set(codes.map(({ code }) => code)).size > manyCodes
  let last: Hit | undefined
  return codes.flatMap((hit) => {
    const near = wordsAround(text.text, hit)
    const speaker = speakerIn(near)
    const confidence = confidenceOf(hit, text.text, spokenBy(hit, near, speaker))
    if (confidence === undefined) return []
    const isTold = () => !isList && !isSettled(near) && isMet({ ...hit, text, near })
    const likely = isListedWith(hit, last, text) ? last?.confidence === 'likely' : !isTold()
    last = { ...hit, confidence: likely ? 'likely' : confidence, isSentence: false }
    return [last]
  })
}

/** What is said of one code is said of those listed with it: "LimitExceeded.Alias and LimitExceeded.Layers". */
function isListedWith(hit: CodeHit, last: Hit | undefined, text: Text): boolean {
  if (!last || hit.start - last.end > 12) return false
  return listing.test(text.lower.slice(last.end, hit.start).replace(/["'`]/g, ''))
}

/** SCF's own sentence beside its code tells whose code it is, and so does an action of SCF's: others' codes have no dots. */
function spokenBy({ code, owner }: CodeHit, near: string, speaker: Speaker): Speaker {
  if (speaker.scf !== undefined || speaker.other) return speaker
  if (owner === 'shared' && code.includes('.') && (functionAction.test(near) || actionInWords.test(near)))
    return { ...speaker, scf: 'action', neighbour: false }
  return isOwnMessage(code, near) ? { ...speaker, scf: 'name', neighbour: false } : speaker
}

function confidenceOf(
  { code, owner, start, end }: CodeHit,
  text: string,
  speaker: Speaker,
): Confidence | undefined {
  const bySpeaker = speaker.scf === 'structure' || speaker.scf === 'action'
  // Whoever is only named beside a code of SCF's own, after its label, has not given it.
  const isOwnLabelled = owner === 'scf' && speaker.other === 'name' && isLabelled(text, start)
  if (speaker.other && !bySpeaker && !isOwnLabelled) return undefined
  if (owner === 'scf') return 'certain'
  const isBare = !code.includes('.')
  // A bare family is a common word; a status code's name may belong to a run. Only the envelope makes it the API's.
  if (isBare && !isLabelled(text, start) && !isBeforeOwnMessage(code, text.slice(end, end + 80))) {
    // Beside SCF's name it may be what the API said, unless a run can say the same.
    return speaker.scf !== undefined && entriesNamed(code).length === 0 ? 'likely' : undefined
  }
  if (bySpeaker || speaker.scf === 'name') return 'certain'
  if (owner === 'unlisted' || speaker.neighbour) return undefined
  return 'likely'
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
