import type { Bilingual } from '../../../language.ts'
import type { Membership } from '../../reading/people.ts'
import { memoryWords } from '../../words.ts'

/** Why somebody may set nothing for a channel; `undefined` for full members, who may. */
export function whyNotSet(membership: Membership | undefined): Bilingual | undefined {
  return membership === 'full' ? undefined : sentences[membership ?? 'unknown']
}

const sentences = {
  guest: memoryWords.notForGuests,
  outsider: memoryWords.notForOutsiders,
  unknown: memoryWords.whoIsThat,
} as const
