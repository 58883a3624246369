import { type Kysely, type Migration, Migrator } from 'kysely'
import { deliveries } from './migrations/001-deliveries.ts'
import { incidents } from './migrations/002-incidents.ts'
import { identity } from './migrations/003-identity.ts'
import { lookups } from './migrations/004-lookups.ts'
import { checks } from './migrations/005-checks.ts'
import { alarms } from './migrations/006-alarms.ts'
import { runbooks } from './migrations/007-runbooks.ts'
import { dismissals } from './migrations/008-dismissals.ts'
import { channelManners } from './migrations/009-channel-manners.ts'
import { troubles } from './migrations/010-troubles.ts'
import { digestLines } from './migrations/011-digest-lines.ts'
import { leanIndexes } from './migrations/012-lean-indexes.ts'
import { said } from './migrations/013-said.ts'
import { alarmsApart } from './migrations/014-alarms-apart.ts'
import { runsOfMessages } from './migrations/015-runs-of-messages.ts'
import { lastTimes } from './migrations/016-last-times.ts'
import type { Schema } from './schema.ts'

/** Brings the tables up to date. Of several processes that start at once, one does it and the others wait. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

/**
 * Run in the order of their names. What has been released is never edited; a change is a new one. They keep to
 * words that SQLite and Postgres share.
 */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-deliveries': deliveries,
  '002-incidents': incidents,
  '003-identity': identity,
  '004-lookups': lookups,
  '005-checks': checks,
  '006-alarms': alarms,
  '007-runbooks': runbooks,
  '008-dismissals': dismissals,
  '009-channel-manners': channelManners,
  '010-troubles': troubles,
  '011-digest-lines': digestLines,
  '012-lean-indexes': leanIndexes,
  '013-said': said,
  '014-alarms-apart': alarmsApart,
  '015-runs-of-messages': runsOfMessages,
  '016-last-times': lastTimes,
}
