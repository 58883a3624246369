import type { Answer } from '../../../lookup/lookup.ts'
import type { Membership } from '../people.ts'
import type { Untold } from './asks.ts'
import { isFound, type Remembered } from './remembering.ts'

type Asker = { readonly membership: Exclude<Membership, 'full'> | undefined }

/**
 * Why somebody who is no full member is not told what they ask the memory. `undefined` where their own words hold
 * something to explain, or are near to something: then that is the answer.
 */
export function untoldOf(
  { kind }: Pick<Remembered, 'kind'>,
  answer: Answer,
  { membership }: Asker,
): Untold | undefined {
  if (isFound(answer)) return undefined
  const about = kind === 'function' ? kind : 'open'
  const isNear = answer.suggestions.length + (answer.api?.suggestions.length ?? 0) > 0
  if (about === 'function' && isNear) return undefined
  return { kind: 'untold', about, ...(membership && { membership }) }
}
