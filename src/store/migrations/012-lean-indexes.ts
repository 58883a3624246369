import { type Kysely, type Migration, sql } from 'kysely'

/** Fewer indexes, and none that leads to more than is asked for. An older version that is still at work finds its rows. */
export const leanIndexes: Migration = {
  async up(db) {
    await codesByScope(db)
    await incidentsOfOwners(db)
  },
}

/**
 * A code is always looked up within a scope. With the code first, a Postgres that has not counted its tables yet, as
 * after the first installation, took that index for what a text may belong to in its channel, and read each incident
 * that has the code.
 */
async function codesByScope(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('incidents_by_scope')
    .on('incidents')
    .columns(['scope', 'code', 'last_seen'])
    .execute()
  await db.schema.dropIndex('incidents_by_code').execute()
}

/** Whoever owns an incident is on it: one index, of what is taken, which few incidents are written to. */
async function incidentsOfOwners(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('incidents_by_owner').execute()
  await db.schema.dropIndex('incidents_taken').execute()
  await db.schema
    .createIndex('incidents_taken')
    .on('incidents')
    .columns(['owner', 'team', 'last_seen'])
    .where(sql.ref('state'), '=', sql.lit('taken'))
    .execute()
}
