import { sql } from 'kysely'
import * as z from 'zod'
import { firstRecentDay } from '../../triage/history.ts'
import { forgetRunbooks } from '../fixes/runbooks.ts'
import type { Db } from '../schema.ts'

/** At most `most` rows of a table in one call, so that nobody waits long for the database. */
type Old = { readonly before: number; readonly most: number }

/** What is kept for a while: the key of a row, and what tells its age. */
const aged = {
  deliveries: { key: ['team', 'channel', 'ts'], age: 'lease_until' },
  sightings: { key: ['team', 'channel', 'ts', 'fingerprint'], age: 'seen_at' },
  runs: { key: ['team', 'scope', 'run'], age: 'seen_at' },
  debts: { key: ['team', 'channel', 'ts'], age: 'owed_since' },
  incident_days: { key: ['team', 'fingerprint', 'day'], age: 'day' },
  // A silent sighting makes it younger: what was dismissed stays so while it keeps coming.
  incident_channels: { key: ['team', 'fingerprint', 'channel'], age: 'last_seen' },
  cards: { key: ['team', 'channel', 'ts'], age: 'posted_at' },
  hidden_cards: { key: ['team', 'channel', 'ts'], age: 'hidden_at' },
} as const

/**
 * Forgets the incidents not seen since `before`, with their fixes and their lines in digests, and the cards posted before. Gives how many
 * rows that were; called until it gives 0.
 */
export async function forgetOld(db: Db, old: Old): Promise<number> {
  const incidents = await forgetIncidents(db, old)
  const others = (await forgetRows(db, 'cards', old)) + (await forgetRows(db, 'incident_channels', old))
  return incidents + others + (await forgetRunbooks(db, old))
}

/**
 * Forgets which messages were answered and which runs were counted: no redelivery is that old. Called like `forgetOld`.
 */
export async function forgetMessages(db: Db, old: Old): Promise<number> {
  let count = 0
  for (const table of ['deliveries', 'debts', 'sightings', 'runs'] as const) {
    count += await forgetRows(db, table, old)
  }
  return count
}

/** Forgets what was hidden before; nobody undoes that any more. Called like `forgetOld`. */
export async function forgetOldHidden(db: Db, old: Old): Promise<number> {
  return forgetRows(db, 'hidden_cards', old)
}

/** Forgets the counts of days that no card tells of any more. Called like `forgetOld`. */
export async function forgetDays(
  db: Db,
  { now, most }: { readonly now: number; readonly most: number },
): Promise<number> {
  return forgetRows(db, 'incident_days', { before: firstRecentDay(now), most })
}

async function forgetRows(db: Db, table: keyof typeof aged, { before, most }: Old): Promise<number> {
  const rows = sql.table(table)
  const key = sql.join(aged[table].key.map((column) => sql.ref(column)))
  const age = sql.ref(aged[table].age)
  // The age is asked for twice: a row may have become younger while this waited for it.
  const { numAffectedRows = 0n } = await sql`
    delete from ${rows} where ${age} < ${before} and (${key}) in
      (select ${key} from ${rows} where ${age} < ${before} order by ${age} limit ${most})`.execute(db)
  return Number(numAffectedRows)
}

const keyRow = z.object({ team: z.string(), fingerprint: z.string() })

async function forgetIncidents(db: Db, { before, most }: Old): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql`
      delete from incidents where last_seen < ${before} and (team, fingerprint) in
        (select team, fingerprint from incidents where last_seen < ${before} order by last_seen limit ${most})
      returning team, fingerprint`.execute(trx)
    for (const key of rows.map((row) => keyRow.parse(row))) {
      for (const table of ['fixes', 'runs', 'incident_days', 'digest_lines'] as const) {
        await trx
          .deleteFrom(table)
          .where(({ eb }) => eb.and(key))
          .execute()
      }
    }
    return rows.length
  })
}
