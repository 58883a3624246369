import type { Migration } from 'kysely'

/** What a message that tells of many errors together says of each, so that it can be redrawn, and leads there. */
export const digestLines: Migration = {
  async up(db) {
    await db.schema
      .createTable('digest_lines')
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('ts', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('thread_ts', 'text', (column) => column.notNull())
      .addColumn('source_ts', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addColumn('content', 'text')
      .addColumn('shows', 'text', (column) => column.notNull())
      .addColumn('posted_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('digest_lines_key', ['channel', 'ts', 'fingerprint', 'team'])
      .execute()
    await db.schema
      .createIndex('digest_lines_by_incident')
      .on('digest_lines')
      .columns(['fingerprint', 'team', 'posted_at'])
      .execute()
    await db.schema
      .createIndex('digest_lines_by_source')
      .on('digest_lines')
      .columns(['channel', 'source_ts'])
      .execute()
  },
}
