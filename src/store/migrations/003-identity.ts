import { type ColumnDefinitionBuilder, type Kysely, type Migration, sql } from 'kysely'
import { adoptOld } from './adopt-old.ts'

/**
 * What an incident is, which runs were counted, and what is owed. An older version that is still at work writes the
 * columns it knows: so all that is new in its tables may be null.
 */
export const identity: Migration = {
  async up(db) {
    for (const name of texts) await db.schema.alterTable('incidents').addColumn(name, 'text').execute()
    for (const name of numbers) await db.schema.alterTable('incidents').addColumn(name, 'integer').execute()
    await db.schema.alterTable('incident_channels').addColumn('card_facts', 'text').execute()
    await createIndexes(db)
    await createRuns(db)
    await createDebts(db)
    while ((await adoptOld(db, { most: 500 })) > 0);
  },
}

const texts = [
  'api_code',
  'scope',
  'home',
  'function_name',
  'namespace',
  'cause',
  'exception',
  'file',
  'alarm',
] as const
const numbers = ['timeout_ms', 'memory_mb', 'timeout_before', 'memory_before'] as const

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('incidents_by_function')
    .on('incidents')
    .columns(['team', 'code', 'function_name'])
    .execute()
  await db.schema
    .createIndex('incidents_to_adopt')
    .on('incidents')
    .columns(['team', 'fingerprint'])
    .where(sql.ref('home'), 'is', null)
    .execute()
  await db.schema
    .createIndex('incident_channels_by_channel')
    .on('incident_channels')
    .columns(['team', 'channel', 'fingerprint'])
    .execute()
}

async function createRuns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('runs')
    .addColumn('team', 'text', given)
    .addColumn('scope', 'text', given)
    .addColumn('run', 'text', given)
    .addColumn('fingerprint', 'text', given)
    .addColumn('seen_at', 'bigint', given)
    .addPrimaryKeyConstraint('runs_key', ['team', 'scope', 'run'])
    .execute()
  await db.schema.createIndex('runs_by_age').on('runs').column('seen_at').execute()
  await db.schema.createIndex('runs_by_incident').on('runs').columns(['team', 'fingerprint']).execute()
}

async function createDebts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('debts')
    .addColumn('team', 'text', given)
    .addColumn('channel', 'text', given)
    .addColumn('ts', 'text', given)
    .addColumn('form', 'text', given)
    .addColumn('fingerprint', 'text')
    .addColumn('content', 'text', given)
    .addColumn('owed_since', 'bigint', given)
    .addColumn('due_until', 'bigint', given)
    .addColumn('owner', 'text')
    .addColumn('lease_until', 'bigint', given)
    .addColumn('doubt', 'integer', given)
    .addPrimaryKeyConstraint('debts_key', ['team', 'channel', 'ts'])
    .execute()
  await db.schema.createIndex('debts_by_age').on('debts').column('owed_since').execute()
}

const given = (column: ColumnDefinitionBuilder) => column.notNull()
