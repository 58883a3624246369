import type { ApiEntry } from '../../catalog/api/entry.ts'
import type { Entry } from '../../catalog/entry.ts'
import { causeOf } from '../../causes/index.ts'
import type { Bilingual } from '../../language.ts'
import type { FoundCause } from '../../lookup/causes.ts'

/**
 * An entry with its cause's word on whose side it is and whether to call again. A code that blames the function's code
 * knows only where it failed; what other codes say of their side, such as the caller's, stays.
 */
export function asCaused<E extends Blamed>(entry: E, found: FoundCause | undefined): E {
  const told = found && causeOf(found.id)?.whose
  const whose = typeof told === 'function' ? told(found?.values ?? {}) : told
  if (!whose || !(whose.overrules || entry.sides.includes('code'))) return entry
  const { sides, retry } = whose
  return { ...entry, sides, retry: { ...entry.retry, helps: retry, note: notes[retry] } }
}

/** A status code's entry, or one of the management API. */
type Blamed = Pick<Entry, 'sides' | 'retry'> | Pick<ApiEntry, 'sides' | 'retry'>

const notes: Readonly<Record<'no' | 'depends', Bilingual>> = {
  no: { en: 'No, not until the cause is dealt with.', zh: '没用，先解决原因。' },
  depends: { en: 'It depends; it may pass by itself.', zh: '不一定，可能过一会儿就恢复。' },
}
