import type { Kysely, Migration } from 'kysely'

/**
 * Indexes that do not begin with the team, as the keys do. Of two that begin alike, Postgres takes either while it has
 * not counted its tables, as after the first installation, and reads the whole team then.
 */
export const lookups: Migration = {
  async up(db) {
    for (const name of ['incidents_by_function', 'incident_channels_by_channel', 'runs_by_incident']) {
      await db.schema.dropIndex(name).execute()
    }
    await createIndexes(db)
  },
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('incidents_by_function')
    .on('incidents')
    .columns(['function_name', 'code'])
    .execute()
  await db.schema
    .createIndex('incident_channels_by_channel')
    .on('incident_channels')
    .columns(['channel', 'team', 'fingerprint'])
    .execute()
  await db.schema.createIndex('runs_by_incident').on('runs').columns(['fingerprint', 'team']).execute()
}
