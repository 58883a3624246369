import { type Kysely, type Migration, sql } from 'kysely'

/**
 * Ways to what a text may belong to in its channel: what names no function, and what shares its trouble. Without them all
 * is read that the channel has seen for a month. An older version that is still at work writes what they need.
 */
export const troubles: Migration = {
  async up(db) {
    await db.schema
      .createIndex('incidents_by_home')
      .on('incidents')
      .columns(['home', 'code', 'exception'])
      .where(sql.ref('function_name'), 'is', null)
      .execute()
    for (const name of ['exception', 'cause']) await byTrouble(db, name)
  },
}

async function byTrouble(db: Kysely<unknown>, name: string): Promise<void> {
  await db.schema
    .createIndex(`incidents_by_${name}`)
    .on('incidents')
    .columns([name, 'code'])
    .where(sql<boolean>`function_name is not null and ${sql.ref(name)} is not null`)
    .execute()
}
