import type { Entry } from '../../catalog/entry.ts'
import { entryOf } from '../../catalog/index.ts'
import { entryAsSaid } from '../../catalog/meanings.ts'
import type { Finding } from '../../lookup/run/details.ts'

/** The entry of a finding, in the meaning that its words tell. */
export function entryOfFinding({ code, evidence }: Finding): Entry | undefined {
  const entry = entryOf(code)
  return (
    entry &&
    entryAsSaid(
      entry,
      evidence.map(({ text }) => text),
    )
  )
}
