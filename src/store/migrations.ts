import { type Kysely, type Migration, Migrator } from 'kysely'

/**
 * Every table. Ids, states, codes and times (integer milliseconds since 1970); no column holds text of a
 * message. The DDL below keeps to words that SQLite and Postgres share.
 */
export type Schema = { readonly deliveries: DeliveriesTable }

/** One row for each message of Slack that somebody has begun to answer. */
type DeliveriesTable = {
  readonly team: string
  readonly channel: string
  readonly ts: string
  /** `free` was claimed and given back; `refused` is given up for good. */
  readonly state: 'claimed' | 'free' | 'answered' | 'refused'
  /** The process that claimed it last. */
  readonly owner: string
  readonly lease_until: number
  /** 1 once an owner died over it: there may be a reply that nobody recorded. */
  readonly doubt: number
  readonly reply_ts: string | null
  readonly reason: string | null
}

/** Brings the tables up to date. Of several processes that start at once, one does it and the others wait. */
export async function migrate(db: Kysely<Schema>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}

// Run in the order of their names. What has been released is never edited; a change is a new one.
const migrations: Readonly<Record<string, Migration>> = {
  '001-deliveries': {
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
  },
}
