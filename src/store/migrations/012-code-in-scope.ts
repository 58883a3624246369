import type { Migration } from 'kysely'

/**
 * A code is always looked up within a scope. With the code first, a Postgres that has not counted its tables yet, as
 * after the first installation, took that index for what a text may belong to in its channel, and read each incident
 * that has the code.
 */
export const codeInScope: Migration = {
  async up(db) {
    await db.schema
      .createIndex('incidents_by_scope')
      .on('incidents')
      .columns(['scope', 'code', 'last_seen'])
      .execute()
    await db.schema.dropIndex('incidents_by_code').execute()
  },
}
