import type { Migration } from 'kysely'

/**
 * Of an incident, when the same was seen last before it began, and what had helped then. An older version that is still
 * at work writes nothing of it, and calls what it begins the first time.
 */
export const lastTimes: Migration = {
  async up(db) {
    await db.schema.alterTable('incidents').addColumn('seen_before', 'bigint').execute()
    await db.schema.alterTable('incidents').addColumn('fix_before', 'text').execute()
  },
}
