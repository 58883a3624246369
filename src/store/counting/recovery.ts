import { expressionBuilder, sql } from 'kysely'
import * as z from 'zod'
import { agrees } from '../../triage/agreement.ts'
import { alarmRunPrefix } from '../../triage/alarm.ts'
import { factsOfRow } from '../fact-columns.ts'
import type { Db, Schema } from '../schema.ts'
import type { Text } from './candidates.ts'
import { incidentOfText } from './incident-of-text.ts'

type Recovery = Text & {
  /** The run that the alarm counted as. */
  readonly runs: readonly string[]
  /** Milliseconds since 1970, as the alarm tells them. */
  readonly recoveredAt: number
  readonly alarmedSince?: number
  /** The message that told of the alarm, and was edited to tell of its recovery. */
  readonly editedTs?: string
}

/**
 * Notes that an alarm has recovered: the incident's cards are to say so, and the next trigger counts again. It is no fix
 * of anybody's. Gives the incident, or `undefined` where nothing is remembered of it or nothing has changed.
 */
export async function noteRecovery(db: Db, recovery: Recovery): Promise<string | undefined> {
  const { team, runs, recoveredAt, alarmedSince = null, now } = recovery
  return db.transaction().execute(async (trx) => {
    const edited = await incidentOfMessage(trx, recovery)
    const fingerprint = edited ?? (await incidentOfText(trx, recovery, runs)).found?.fingerprint
    if (fingerprint === undefined) return undefined
    const isForgotten = runs.length > 0 && (await forgetRuns(trx, recovery, ebRuns('run', 'in', runs)))
    // The edit may have lost what the alarm was known by.
    if (edited !== undefined && !isForgotten)
      await forgetRuns(
        trx,
        recovery,
        ebRuns.and([ebRuns('fingerprint', '=', edited), ebRuns('run', 'like', `${alarmRunPrefix}%`)]),
      )
    const { numUpdatedRows } = await trx
      .updateTable('incidents')
      .set({
        ...{ recovered_at: recoveredAt, alarmed_since: alarmedSince },
        revision: eb('revision', '+', 1),
        stale_since: eb.fn.coalesce('stale_since', eb.val(now)),
      })
      .where(eb.and({ team, fingerprint }))
      .where(eb.or([eb('recovered_at', 'is', null), eb('recovered_at', '<', recoveredAt)]))
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n ? fingerprint : undefined
  })
}

/** The newest incident that a message was counted in, as far as its words of now do not contradict it. */
async function incidentOfMessage(trx: Db, recovery: Recovery): Promise<string | undefined> {
  const { team, channel, editedTs, code, facts } = recovery
  if (editedTs === undefined) return undefined
  const { rows } = await sql`
    select i.* from sightings s
      join incidents i on i.team = s.team || '' and i.fingerprint = s.fingerprint
    where s.team = ${team} and s.channel = ${channel} and s.ts = ${editedTs} and s.form <> 'dismissed'
    order by s.seen_at desc`.execute(trx)
  const { alarm: _, ...subject } = facts
  const found = rows.find((row) => {
    const known = messageRow.parse(row).code
    return (code === 0 || known === 0 || known === code) && agrees(subject, factsOfRow(row))
  })
  return found === undefined ? undefined : messageRow.parse(found).fingerprint
}

const messageRow = z.object({ fingerprint: z.string(), code: z.int() })

async function forgetRuns(
  trx: Db,
  { team, scope }: Recovery,
  which: ReturnType<typeof ebRuns>,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('runs')
    .where(ebRuns.and({ team, scope }))
    .where(which)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

const eb = expressionBuilder<Schema, 'incidents'>()
const ebRuns = expressionBuilder<Schema, 'runs'>()
