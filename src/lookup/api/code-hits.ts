import { apiCodes, apiFamilies } from '../../catalog/api/codes.ts'
import { matches } from '../reading/matches.ts'

/** A code where it stands in the plain text. */
export type CodeHit = {
  readonly code: string
  readonly start: number
  readonly end: number
  /** Whose code it is; `unlisted` has a known family and a second half that the vendor lists nowhere for SCF. */
  readonly owner: 'scf' | 'shared' | 'unlisted'
}

/** Longer families first, so that `InvalidParameterValue` is not read as `InvalidParameter`. */
const families = apiFamilies.toSorted((a, b) => b.length - a.length).join('|')

/** Exact in its capitals: `limitexceeded` in a sentence is a word, not a code. */
const codePattern = new RegExp(
  `(?<![\\w$.]|[A-Z]_)(?:${families})(?:\\.[A-Z][A-Za-z0-9]{1,60}){0,2}(?![A-Za-z0-9_])`,
  'g',
)

/** One of these is in every code; most messages have none, and are done. */
const gate =
  /Operation|Parameter|Exceeded|Resource|InternalError|AuthFailure|Action(?:Offline)?|InvalidRequest|NoSuch|Unsupported|IpIn|IpNotIn|ServiceUnavailable/
/** The same in lower case. */
export const codeWords = gate.source.toLowerCase().replace('(?:offline)?', '').split('|')

/** All codes of the management API in a text, in its order. */
export function codeHits(text: string): readonly CodeHit[] {
  if (!gate.test(text)) return []
  return matches(codePattern, text).map((match) => {
    const code = knownPart(match[0])
    return {
      code,
      start: match.index,
      end: match.index + code.length,
      owner: apiCodes.get(code) ?? 'unlisted',
    }
  })
}

/** The code without what follows it by chance: `LimitExceeded.Function.Please` is `LimitExceeded.Function`. */
function knownPart(found: string): string {
  if (apiCodes.has(found)) return found
  const [family = '', half, third] = found.split('.')
  const shorter = `${family}.${half}`
  if (third !== undefined) return apiCodes.has(shorter) ? shorter : found
  return found
}
