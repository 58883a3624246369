import type { Entry } from '../../catalog/entry.ts'
import { entryOf } from '../../catalog/index.ts'
import { entryAsSaid, entryAsSearched } from '../../catalog/meanings.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { Finding } from '../../lookup/run/details.ts'
import { asCaused } from './as-caused.ts'
import { causeFor } from './cause.ts'

/**
 * The entry of a finding, in the meaning that the words of a paste tell and with what its cause says of it, also where a word
 * alone names that; who asks for a code gets all of it.
 */
export function entryOfFinding(
  finding: Finding,
  answer: Pick<Answer, 'query' | 'causes'>,
): Entry | undefined {
  const entry = entryOf(finding.code)
  if (entry && answer.query === 'search') return asCaused(entryAsSearched(entry), causeFor(answer, finding))
  if (!entry || answer.query !== 'paste') return entry
  const cause = causeFor(answer, finding)
  const said = entryAsSaid(
    entry,
    finding.evidence.map(({ text }) => text),
    cause?.id,
  )
  return asCaused(said, cause)
}
