import { expressionBuilder, sql } from 'kysely'
import * as z from 'zod'
import { agrees } from '../../triage/agreement.ts'
import { type KnownAlarm, lastRecovery, withRecovery } from '../../triage/known-alarms.ts'
import { factsOfRow } from '../fact-columns.ts'
import type { IncidentKey } from '../incident-row.ts'
import type { Db, Schema } from '../schema.ts'
import { alarmsColumn, alarmsIn } from './alarms-column.ts'
import type { Text } from './candidates.ts'
import { incidentOfText } from './incident-of-text.ts'
import { meetingLocks } from './lock-meetings.ts'

type Recovery = Text & {
  readonly alarm: KnownAlarm
  /** The run that the alarm counted as. */
  readonly runs: readonly string[]
  /** Milliseconds since 1970, as the alarm tells it. */
  readonly recoveredAt: number
  /** The message that told of the alarm, and was edited to tell of its recovery. */
  readonly editedTs?: string
}

/**
 * Notes that an alarm has recovered: the cards that tell of it are to say so, and its next trigger counts again. Other
 * alarms of its incident go on. It is no fix of anybody's. Gives the incident, or `undefined` where nothing is remembered
 * of the alarm or nothing has changed.
 */
export async function noteRecovery(db: Db, recovery: Recovery): Promise<string | undefined> {
  const { team, runs, alarm, recoveredAt, now } = recovery
  return db.transaction().execute(async (trx) => {
    // Whoever counts a trigger of the same incident meanwhile waits, and is waited for.
    await meetingLocks(trx, recovery, runs)?.execute(trx)
    const edited = await incidentOfMessage(trx, recovery)
    const fingerprint = edited ?? (await incidentOfText(trx, recovery, runs)).found?.fingerprint
    if (fingerprint === undefined) return undefined
    const known = await alarmsOf(trx, { team, fingerprint })
    const { alarms, ended } = withRecovery(known, { alarm, at: recoveredAt })
    await forgetRuns(trx, recovery, [...runs, ...ended])
    if (JSON.stringify(alarms) === JSON.stringify(known)) return undefined
    const last = lastRecovery(alarms)
    await trx
      .updateTable('incidents')
      .set({
        alarms: alarmsColumn(alarms),
        ...(last && { recovered_at: last.at, alarmed_since: last.since ?? null }),
        revision: eb('revision', '+', 1),
        stale_since: eb.fn.coalesce('stale_since', eb.val(now)),
      })
      .where(eb.and({ team, fingerprint }))
      .execute()
    return fingerprint
  })
}

/** The alarms of an incident. Written, so that of two recoveries at once the second one waits. */
async function alarmsOf(trx: Db, { team, fingerprint }: IncidentKey): Promise<readonly KnownAlarm[]> {
  const row = await trx
    .updateTable('incidents')
    .set({ revision: eb.ref('revision') })
    .where(eb.and({ team, fingerprint }))
    .returning('alarms')
    .executeTakeFirst()
  return alarmsIn(alarmsRow.parse(row).alarms)
}

const alarmsRow = z.object({ alarms: z.string().nullable() })

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

async function forgetRuns(trx: Db, { team, scope }: Recovery, runs: readonly string[]): Promise<void> {
  if (runs.length === 0) return
  await trx.deleteFrom('runs').where(ebRuns.and({ team, scope })).where('run', 'in', runs).execute()
}

const eb = expressionBuilder<Schema, 'incidents'>()
const ebRuns = expressionBuilder<Schema, 'runs'>()
