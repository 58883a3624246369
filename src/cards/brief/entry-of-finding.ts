import type { Entry } from '../../catalog/entry.ts'
import { entryOf } from '../../catalog/index.ts'
import { entryAsSaid, entryAsSearched } from '../../catalog/meanings.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { Finding } from '../../lookup/run/details.ts'

/** The entry of a finding, in the meaning that the words of a paste tell; who asks for a code or a name gets all of it. */
export function entryOfFinding(
  { code, evidence }: Finding,
  { query }: Pick<Answer, 'query'>,
): Entry | undefined {
  const entry = entryOf(code)
  if (entry && query === 'search') return entryAsSearched(entry)
  if (!entry || query !== 'paste') return entry
  return entryAsSaid(
    entry,
    evidence.map(({ text }) => text),
  )
}
