import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely, Migration } from 'kysely'

export const incidents: Migration = {
  async up(db) {
    await createIncidents(db)
    await createDays(db)
    await createChannels(db)
    await createFixes(db)
    await createCards(db)
    await createSightings(db)
    await db.schema.createIndex('deliveries_by_age').on('deliveries').column('lease_until').execute()
  },
}

async function createIncidents(db: Kysely<unknown>): Promise<void> {
  await keyed(db.schema.createTable('incidents'))
    .addColumn('code', 'integer', given)
    .addColumn('state', 'text', given)
    .addColumn('owner', 'text')
    .addColumn('owner_since', 'bigint')
    .addColumn('owner_from', 'text')
    .addColumn('fix_id', 'text')
    .addColumn('count', 'integer', given)
    .addColumn('first_seen', 'bigint', given)
    .addColumn('last_seen', 'bigint', given)
    .addColumn('previous_seen', 'bigint')
    .addColumn('revision', 'integer', given)
    .addColumn('stale_since', 'bigint')
    .addColumn('drawer', 'text')
    .addColumn('drawn_until', 'bigint', given)
    .addPrimaryKeyConstraint('incidents_key', ['team', 'fingerprint'])
    .execute()
  await db.schema.createIndex('incidents_by_age').on('incidents').column('last_seen').execute()
  // Few are stale at a time, and only those are in it.
  await db.schema
    .createIndex('incidents_stale')
    .on('incidents')
    .column('stale_since')
    .where('stale_since', 'is not', null)
    .execute()
}

async function createDays(db: Kysely<unknown>): Promise<void> {
  await keyed(db.schema.createTable('incident_days'))
    .addColumn('day', 'integer', given)
    .addColumn('count', 'integer', given)
    .addPrimaryKeyConstraint('incident_days_key', ['team', 'fingerprint', 'day'])
    .execute()
  await db.schema.createIndex('incident_days_by_age').on('incident_days').column('day').execute()
}

async function createChannels(db: Kysely<unknown>): Promise<void> {
  await keyed(db.schema.createTable('incident_channels'))
    .addColumn('channel', 'text', given)
    .addColumn('last_seen', 'bigint', given)
    .addColumn('repeat_until', 'bigint', given)
    .addColumn('repeats', 'integer', given)
    .addColumn('card_ts', 'text')
    .addColumn('card_thread_ts', 'text')
    .addColumn('dismissed', 'integer', given)
    .addPrimaryKeyConstraint('incident_channels_key', ['team', 'fingerprint', 'channel'])
    .execute()
  await db.schema
    .createIndex('incident_channels_by_age')
    .on('incident_channels')
    .column('last_seen')
    .execute()
}

async function createFixes(db: Kysely<unknown>): Promise<void> {
  await keyed(db.schema.createTable('fixes'))
    .addColumn('id', 'text', given)
    .addColumn('user_id', 'text', given)
    .addColumn('fixed_at', 'bigint', given)
    .addColumn('note', 'text', given)
    .addPrimaryKeyConstraint('fixes_key', ['team', 'id'])
    .execute()
  await db.schema
    .createIndex('fixes_by_incident')
    .on('fixes')
    .columns(['team', 'fingerprint', 'fixed_at'])
    .execute()
}

async function createCards(db: Kysely<unknown>): Promise<void> {
  await keyed(db.schema.createTable('cards'))
    .addColumn('channel', 'text', given)
    .addColumn('ts', 'text', given)
    .addColumn('thread_ts', 'text', given)
    .addColumn('source_ts', 'text', given)
    .addColumn('language', 'text', given)
    .addColumn('content', 'text')
    .addColumn('revision', 'integer', given)
    .addColumn('posted_at', 'bigint', given)
    .addPrimaryKeyConstraint('cards_key', ['team', 'channel', 'ts'])
    .execute()
  await db.schema
    .createIndex('cards_by_incident')
    .on('cards')
    .columns(['team', 'fingerprint', 'posted_at'])
    .execute()
  await db.schema
    .createIndex('cards_by_source')
    .on('cards')
    .columns(['team', 'channel', 'source_ts'])
    .execute()
  await db.schema.createIndex('cards_by_age').on('cards').column('posted_at').execute()
}

async function createSightings(db: Kysely<unknown>): Promise<void> {
  await keyed(db.schema.createTable('sightings'))
    .addColumn('channel', 'text', given)
    .addColumn('ts', 'text', given)
    .addColumn('form', 'text', given)
    .addColumn('seen_at', 'bigint', given)
    .addPrimaryKeyConstraint('sightings_key', ['team', 'channel', 'ts', 'fingerprint'])
    .execute()
  await db.schema.createIndex('sightings_by_age').on('sightings').column('seen_at').execute()
}

/** Everything belongs to an incident, and every incident to one team of Slack. */
const keyed = (table: CreateTableBuilder<string>) =>
  table.addColumn('team', 'text', given).addColumn('fingerprint', 'text', given)

const given = (column: ColumnDefinitionBuilder) => column.notNull()
