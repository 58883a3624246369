import { type ColumnDefinitionBuilder, type Kysely, type Migration, sql } from 'kysely'

/**
 * Runbooks, what a message of Slack's wears as a sign of its incident's state, and ways to find incidents by their code
 * and by who is on them. An older version that is still at work knows none of it, and loses nothing.
 */
export const runbooks: Migration = {
  async up(db) {
    await createRunbooks(db)
    await db.schema.alterTable('cards').addColumn('reaction', 'text').execute()
    await db.schema
      .createIndex('incidents_by_code')
      .on('incidents')
      .columns(['code', 'scope', 'last_seen'])
      .execute()
    // Few are taken at a time, and only those are in it.
    await db.schema
      .createIndex('incidents_taken')
      .on('incidents')
      .column('owner')
      .where(sql.ref('state'), '=', sql.lit('taken'))
      .execute()
  },
}

async function createRunbooks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('runbooks')
    .addColumn('team', 'text', given)
    .addColumn('scope', 'text', given)
    .addColumn('kind', 'text', given)
    .addColumn('subject', 'text', given)
    .addColumn('url', 'text', given)
    .addColumn('user_id', 'text', given)
    .addColumn('set_at', 'bigint', given)
    .addPrimaryKeyConstraint('runbooks_key', ['team', 'scope', 'kind', 'subject'])
    .execute()
  await db.schema.createIndex('runbooks_by_age').on('runbooks').column('set_at').execute()
}

const given = (column: ColumnDefinitionBuilder) => column.notNull()
