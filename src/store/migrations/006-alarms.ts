import type { Migration } from 'kysely'

/** When an alarm of an incident said that all is well again, and since when it had said otherwise. */
export const alarms: Migration = {
  async up(db) {
    for (const name of ['recovered_at', 'alarmed_since'])
      await db.schema.alterTable('incidents').addColumn(name, 'bigint').execute()
  },
}
