import type { Migration } from 'kysely'

/** How each alarm of an incident stands. An older version that is still at work leaves it as it is. */
export const alarmsApart: Migration = {
  async up(db) {
    await db.schema.alterTable('incidents').addColumn('alarms', 'text').execute()
  },
}
