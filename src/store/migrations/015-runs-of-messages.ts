import type { Migration } from 'kysely'

/**
 * Which runs a message shows: when it is edited, a run that another message shows, too, stays counted. An older version
 * that is still at work writes nothing of it; what it counted is taken back as before.
 */
export const runsOfMessages: Migration = {
  async up(db) {
    await db.schema.alterTable('sightings').addColumn('runs', 'text').execute()
  },
}
