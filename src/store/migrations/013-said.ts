import { type Migration, sql } from 'kysely'

/**
 * Whose words a card tells that answers a question: an error that stands above may be deleted, and the question may. An
 * older version that is still at work writes nothing of it, and its cards go on as before.
 */
export const said: Migration = {
  async up(db) {
    for (const table of ['cards', 'hidden_cards']) {
      await db.schema.alterTable(table).addColumn('said_ts', 'text').execute()
    }
    await db.schema
      .createIndex('cards_by_said')
      .on('cards')
      .columns(['channel', 'said_ts'])
      .where(sql.ref('said_ts'), 'is not', null)
      .execute()
  },
}
