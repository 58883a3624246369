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
  asked: Pick<Remembered, 'kind'>,
  answer: Answer,
  { membership }: Asker,
): Untold | undefined {
  const about = aboutOf(asked)
  if (isAnsweredAnyway(about, answer)) return undefined
  return { kind: 'untold', about, ...(membership && { membership }) }
}

/** What a question to the memory is about. */
export function aboutOf({ kind }: Pick<Remembered, 'kind'>): Untold['about'] {
  return kind === 'function' || kind === 'past' ? kind : 'open'
}

/** Whether a word that may be a function's is something to explain, or near to something. */
export function isAnsweredAnyway(about: Untold['about'], answer: Answer): boolean {
  const isNear = answer.suggestions.length + (answer.api?.suggestions.length ?? 0) > 0
  return about === 'function' && (isFound(answer) || isNear)
}
