import type { Bilingual } from '../../../language.ts'
import { settingsWords } from '../../drawing/settings/settings-words.ts'
import type { Membership } from '../../reading/people.ts'

/** Why somebody may set nothing for a channel; `undefined` for full members, who may. */
export function whyNotSet(membership: Membership | undefined): Bilingual | undefined {
  return membership === 'full' ? undefined : settingsWords.notFor[membership ?? 'unknown']
}
