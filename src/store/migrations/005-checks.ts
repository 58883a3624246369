import type { Migration } from 'kysely'

/** One row, written to see whether that is possible. */
export const checks: Migration = {
  async up(db) {
    await db.schema
      .createTable('checks')
      .addColumn('id', 'integer', (column) => column.primaryKey())
      .addColumn('checked_at', 'bigint', (column) => column.notNull())
      .execute()
  },
}
