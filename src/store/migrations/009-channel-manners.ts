import { type ColumnDefinitionBuilder, type Kysely, type Migration, sql } from 'kysely'

/**
 * How a channel wants the bot to be, who was told what it does there, and what App Home is read by. All of it stands in
 * tables and indexes of its own: an older version beside this one knows nothing of them.
 */
export const channelManners: Migration = {
  async up(db) {
    await createSettings(db)
    await createWelcomes(db)
    await createHomePace(db)
    await createIndexes(db)
  },
}

async function createSettings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('channel_settings')
    .addColumn('team', 'text', given)
    .addColumn('channel', 'text', given)
    .addColumn('mode', 'text', given)
    .addColumn('language', 'text', given)
    .addColumn('changed', 'text', given)
    .addColumn('changed_by', 'text', given)
    .addColumn('changed_at', 'bigint', given)
    .addPrimaryKeyConstraint('channel_settings_key', ['team', 'channel'])
    .execute()
  // Most channels are as they always were.
  await db.schema
    .createIndex('channel_settings_special')
    .on('channel_settings')
    .columns(['team', 'channel'])
    .where(sql<boolean>`(mode <> 'all' or language <> 'auto')`)
    .execute()
}

async function createWelcomes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('channel_welcomes')
    .addColumn('team', 'text', given)
    .addColumn('channel', 'text', given)
    .addColumn('joined_ts', 'text', given)
    .addPrimaryKeyConstraint('channel_welcomes_key', ['team', 'channel'])
    .execute()
}

async function createHomePace(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('home_pace')
    .addColumn('team', 'text', (column) => column.primaryKey())
    .addColumn('next_at', 'bigint', given)
    .execute()
}

/** But for the fixes, whose age is asked for with it, none begins with the team, as the keys do: see 004. */
async function createIndexes(db: Kysely<unknown>): Promise<void> {
  const isOpen = sql<boolean>`state <> 'fixed'`
  await db.schema
    .createIndex('incidents_open')
    .on('incidents')
    .columns(['scope', 'team', 'last_seen'])
    .where(isOpen)
    .execute()
  await db.schema
    .createIndex('incidents_by_owner')
    .on('incidents')
    .columns(['owner', 'team', 'last_seen'])
    .where(isOpen)
    .execute()
  await db.schema
    .createIndex('incident_channels_muted')
    .on('incident_channels')
    .columns(['channel', 'team', 'last_seen'])
    .where(sql.ref('dismissed'), '=', 1)
    .execute()
  await db.schema
    .createIndex('fixes_by_age')
    .on('fixes')
    .columns(['team', 'fixed_at', 'fingerprint'])
    .execute()
}

const given = (column: ColumnDefinitionBuilder) => column.notNull()
