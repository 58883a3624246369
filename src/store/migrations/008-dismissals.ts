import { type Migration, sql } from 'kysely'

const dayMs = 24 * 60 * 60 * 1_000

/**
 * "Not SCF" holds for 90 days, and can be undone: until when an incident is muted in a channel, and what a card said that
 * was taken away or lost its cause.
 */
export const dismissals: Migration = {
  async up(db) {
    await db.schema.alterTable('incident_channels').addColumn('muted_until', 'bigint').execute()
    // When it was muted is not known; it was no later than this.
    await sql`update incident_channels set muted_until = last_seen + ${sql.lit(90 * dayMs)} where dismissed = 1`.execute(
      db,
    )
    await db.schema
      .createTable('hidden_cards')
      .addColumn('team', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('ts', 'text', (column) => column.notNull())
      .addColumn('thread_ts', 'text', (column) => column.notNull())
      .addColumn('source_ts', 'text', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('content', 'text')
      .addColumn('hidden_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('hidden_cards_key', ['team', 'channel', 'ts'])
      .execute()
    await db.schema.createIndex('hidden_cards_by_age').on('hidden_cards').column('hidden_at').execute()
  },
}
