import * as z from 'zod'
import type { KnownAlarm } from '../../triage/known-alarms.ts'

const text = z.string().optional()
const time = z.int().optional()

const alarms = z.array(
  z.object({
    ...{ metric: text, condition: text, version: text, region: text, policy: text, value: text },
    ...{ run: z.string(), since: time, recoveredAt: time },
  }),
)

/** The alarms of an incident's row; none of one that an older version began. */
export function alarmsIn(column: string | null): readonly KnownAlarm[] {
  // JSON leaves absent fields out, so none is present and undefined, as the type demands.
  return column === null ? [] : (alarms.parse(JSON.parse(column)) as readonly KnownAlarm[])
}

export function alarmsColumn(known: readonly KnownAlarm[]): string | null {
  return known.length === 0 ? null : JSON.stringify(known)
}
