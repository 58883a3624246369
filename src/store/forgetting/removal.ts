import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import { stateLeft } from '../incidents.ts'
import type { Db } from '../schema.ts'

/**
 * Takes a person's id out of the memory of all teams, or of one: nobody is on what they were on, and what they wrote
 * helped stays, by a colleague. The cards that named them are redrawn. Gives how many rows that changed.
 */
export async function removeUser(
  db: Db,
  { user, team, now }: { readonly user: string; readonly team?: string; readonly now: number },
): Promise<number> {
  const here = team === undefined ? sql`true` : sql`team = ${team}`
  return db.transaction().execute(async (trx) => {
    const named = await changedRows(
      trx,
      sql`
      update incidents set revision = revision + 1, stale_since = coalesce(stale_since, ${now})
      where ${here} and (owner = ${user} or owner_from = ${user} or exists (
        select 1 from fixes f where f.team = incidents.team and f.user_id = ${user}
          and f.id = coalesce(incidents.fix_id, incidents.fix_before)))`,
    )
    await sql`
      update incidents set owner = null, owner_since = null, owner_from = null,
        state = case when state = 'taken' then ${stateLeft} else state end
      where ${here} and owner = ${user}`.execute(trx)
    await sql`update incidents set owner_from = null where ${here} and owner_from = ${user}`.execute(trx)
    let written = 0
    for (const table of ['fixes', 'runbooks'] as const) {
      written += await changedRows(
        trx,
        sql`update ${sql.table(table)} set user_id = '' where ${here} and user_id = ${user}`,
      )
    }
    const settings = await changedRows(
      trx,
      sql`update channel_settings set changed_by = '' where ${here} and changed_by = ${user}`,
    )
    return named + written + settings
  })
}

type Place = { readonly team: string; readonly channel: string }

/**
 * Removes what was said and shown in a channel, and the incidents that are known there only: all of its own scope, and
 * those that name no function. What others share, the counts and fixes of a function, stays. Gives how many rows that
 * were.
 */
export async function removeChannel(db: Db, { team, channel }: Place): Promise<number> {
  const isOnlyHere = sql`select fingerprint from incidents
    where team = ${team} and (scope = ${channel} or (home = ${channel} and function_name is null))`
  return db.transaction().execute(async (trx) => {
    let count = 0
    for (const table of [
      'fixes',
      'incident_days',
      'incident_channels',
      'runs',
      'cards',
      'hidden_cards',
      'digest_lines',
      'sightings',
    ] as const) {
      count += await changedRows(
        trx,
        sql`delete from ${sql.table(table)} where team = ${team} and fingerprint in (${isOnlyHere})`,
      )
    }
    count += await changedRows(
      trx,
      sql`delete from incidents where team = ${team} and fingerprint in (${isOnlyHere})`,
    )
    count += await changedRows(trx, sql`delete from runbooks where team = ${team} and scope = ${channel}`)
    for (const table of ofChannel) {
      count += await changedRows(
        trx,
        sql`delete from ${sql.table(table)} where team = ${team} and channel = ${channel}`,
      )
    }
    return count
  })
}

const ofChannel = [
  ...(['deliveries', 'debts', 'incident_channels', 'cards', 'hidden_cards', 'sightings'] as const),
  ...(['digest_lines', 'channel_settings', 'channel_welcomes'] as const),
]

const tables = [
  ...(['deliveries', 'debts', 'sightings', 'runs', 'incident_days', 'incident_channels', 'fixes'] as const),
  ...(['runbooks', 'cards', 'hidden_cards', 'digest_lines', 'incidents'] as const),
  ...(['channel_settings', 'channel_welcomes', 'home_pace'] as const),
]

/** The teams of which the memory keeps anything in a channel. */
export async function teamsOf(db: Db, channel: string): Promise<readonly string[]> {
  const there = ofChannel.map((table) => sql`select team from ${sql.table(table)} where channel = ${channel}`)
  const { rows } = await sql`${sql.join(there, sql` union `)}
    union select team from incidents where scope = ${channel} or home = ${channel}
    union select team from runbooks where scope = ${channel}
    order by team`.execute(db)
  return rows.map((row) => teamRow.parse(row).team)
}

const teamRow = z.object({ team: z.string() })

/** Removes everything of a team. Gives how many rows that were. */
export async function removeTeam(db: Db, team: string): Promise<number> {
  return db.transaction().execute(async (trx) => {
    let count = 0
    for (const table of tables) {
      count += await changedRows(trx, sql`delete from ${sql.table(table)} where team = ${team}`)
    }
    return count
  })
}

async function changedRows(db: Db, statement: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows = 0n } = await statement.execute(db)
  return Number(numAffectedRows)
}
