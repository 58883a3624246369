import type { Answer } from '../../../lookup/lookup.ts'
import type { Membership } from '../people.ts'
import type { Untold } from './asks.ts'
import { isFound, type Remembered } from './remembering.ts'

type Asker = { readonly membership: Exclude<Membership, 'full'> | undefined }

/**
 * Why somebody who is no full member is not told what they ask the memory. `undefined` where a word that may be
 * a function's is something to explain, or near to something: then that is the answer.
 */
export function untoldOf(
  { kind }: Pick<Remembered, 'kind'>,
  answer: Answer,
  { membership }: Asker,
): Untold | undefined {
  const about = kind === 'function' || kind === 'past' ? kind : 'open'
  const isNear = answer.suggestions.length + (answer.api?.suggestions.length ?? 0) > 0
  if (about === 'function' && (isFound(answer) || isNear)) return undefined
  return { kind: 'untold', about, ...(membership && { membership }) }
}
