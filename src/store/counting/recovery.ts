import { expressionBuilder } from 'kysely'
import type { Db, Schema } from '../schema.ts'
import type { Text } from './candidates.ts'
import { incidentOfText } from './incident-of-text.ts'

type Recovery = Text & {
  /** The run that the alarm counted as. */
  readonly runs: readonly string[]
  /** Milliseconds since 1970, as the alarm tells them. */
  readonly recoveredAt: number
  readonly alarmedSince?: number
}

/**
 * Notes that an alarm has recovered: the incident's cards are to say so, and the next trigger counts again. It is no fix
 * of anybody's. Gives the incident, or `undefined` where nothing is remembered of it or nothing has changed.
 */
export async function noteRecovery(db: Db, recovery: Recovery): Promise<string | undefined> {
  const { team, scope, runs, recoveredAt, alarmedSince = null, now } = recovery
  return db.transaction().execute(async (trx) => {
    const { found: known } = await incidentOfText(trx, recovery, runs)
    if (known === undefined) return undefined
    if (runs.length > 0)
      await trx.deleteFrom('runs').where(ebRuns.and({ team, scope })).where('run', 'in', runs).execute()
    const { numUpdatedRows } = await trx
      .updateTable('incidents')
      .set({
        ...{ recovered_at: recoveredAt, alarmed_since: alarmedSince },
        revision: eb('revision', '+', 1),
        stale_since: eb.fn.coalesce('stale_since', eb.val(now)),
      })
      .where(eb.and({ team, fingerprint: known.fingerprint }))
      .where(eb.or([eb('recovered_at', 'is', null), eb('recovered_at', '<', recoveredAt)]))
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n ? known.fingerprint : undefined
  })
}

const eb = expressionBuilder<Schema, 'incidents'>()
const ebRuns = expressionBuilder<Schema, 'runs'>()
