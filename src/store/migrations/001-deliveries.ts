import type { Migration } from 'kysely'

export const deliveries: Migration = {
  async up(db) {
    await db.schema
      .createTable('deliveries')
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('ts', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('owner', 'text', (column) => column.notNull())
      .addColumn('lease_until', 'bigint', (column) => column.notNull())
      .addColumn('doubt', 'integer', (column) => column.notNull())
      .addColumn('reply_ts', 'text')
      .addColumn('reason', 'text')
      .addPrimaryKeyConstraint('deliveries_key', ['team', 'channel', 'ts'])
      .execute()
  },
}
