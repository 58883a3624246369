import type { Verdict } from '../facts.ts'
import type { Text } from '../reading/text.ts'
import { Facts, firstFit, type Table } from '../rules/rule.ts'
import { listing } from '../vocabulary/shapes.ts'
import { actionInWords, functionAction } from './actions.ts'
import { type CodeHit, codeHits } from './code-hits.ts'
import type { ApiCodePlace } from './facts.ts'
import { meetingOf } from './meeting/met.ts'
import { isSettled } from './meeting/settled.ts'
import { isOwnMessage } from './own-words.ts'
import { wordsAround } from './record.ts'
import { type Speaker, speakerIn } from './speakers.ts'

/** What has been decided about a code of the API, or about words that stand for one, at their place in the plain text. */
export type JudgedApi = {
  readonly code: string
  readonly start: number
  readonly end: number
  readonly verdict: Verdict
  readonly rule: string
  /** Words of the API that stand for a code. */
  readonly isSentence: boolean
  /** The facts that the rules asked for before one fitted. */
  readonly facts: { readonly seen: readonly (readonly [string, unknown])[] }
}

/** So many different codes in one text are a list of what may happen. */
const manyCodes = 6

/** Decides about every code of the API in a text, in its order. */
export function judgeCodes(text: Text, table: Table<ApiCodePlace>): readonly JudgedApi[] {
  const hits = codeHits(text.text)
  const isList = new Set(hits.map(({ code }) => code)).size > manyCodes
  let last: JudgedApi | undefined
  return hits.map((hit) => {
    const near = wordsAround(text.text, hit)
    const listedWith = last && isListedWith(hit, last, text) ? last.verdict : undefined
    const place: ApiCodePlace = {
      ...hit,
      text,
      speaker: spokenBy(hit, near, speakerIn(near)),
      meeting: () => {
        // What is said of one code is said of those listed with it: "LimitExceeded.Alias and LimitExceeded.Layers".
        if (listedWith) return listedWith === 'likely' ? 'listed' : 'met'
        if (isList) return 'list'
        return isSettled(near) ? 'settled' : meetingOf({ ...hit, text, near })
      },
    }
    const { code, start, end } = hit
    const judged = { code, start, end, isSentence: false, ...decided(table, place) }
    if (judged.verdict !== 'silent') last = judged
    return judged
  })
}

/** What the first row that fits a place gives, and the facts that were asked for. */
export function decided<P>(table: Table<P>, place: P): Pick<JudgedApi, 'verdict' | 'rule' | 'facts'> {
  const facts = new Facts(table, place)
  const row = firstFit(table.rows, facts)
  const verdict = row === undefined || row.gives === 'as listed' ? 'silent' : row.gives
  return { verdict, rule: row?.id ?? 'none', facts }
}

function isListedWith(hit: CodeHit, last: JudgedApi, text: Text): boolean {
  if (hit.start - last.end > 12) return false
  return listing.test(text.lower.slice(last.end, hit.start).replace(/["'`]/g, ''))
}

/** SCF's own sentence beside its code tells whose code it is, and so does an action of SCF's: others' codes have no dots. */
function spokenBy({ code, owner }: CodeHit, near: string, speaker: Speaker): Speaker {
  if (speaker.scf !== undefined || speaker.other) return speaker
  if (owner === 'shared' && code.includes('.') && (functionAction.test(near) || actionInWords.test(near)))
    return { ...speaker, scf: 'action', neighbour: false }
  return isOwnMessage(code, near) ? { ...speaker, scf: 'name', neighbour: false } : speaker
}
