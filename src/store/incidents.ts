import { expressionBuilder, type SqlBool, sql } from 'kysely'
import * as z from 'zod'
import { type Seen, type Taking, whyNotTaken } from '../triage/history.ts'
import type { Incident } from '../triage/incident.ts'
import type { Text } from './counting/candidates.ts'
import { incidentOfText } from './counting/incident-of-text.ts'
import { findIncident, type IncidentKey } from './incident-row.ts'
import type { Db, Schema } from './schema.ts'

type Take = IncidentKey & { readonly user: string; readonly seen: Seen; readonly now: number }

type FixOf = IncidentKey & {
  /** New for each opened modal: a double click saves once. */
  readonly id: string
  readonly user: string
  /** Masked by the caller. */
  readonly note: string
  readonly now: number
}

const takenRow = z.object({ owner_from: z.string().nullable() })
const stateRow = z.object({ state: z.enum(['open', 'taken', 'fixed']), owner: z.string().nullable() })

/** The incident as it stands, or `undefined`. */
export async function incidentOf(
  db: Db,
  key: IncidentKey & { readonly now: number },
): Promise<Incident | undefined> {
  return findIncident(db, key)
}

/**
 * The incident that a text would belong to, without counting anything: for commands, shortcuts and questions. The
 * newest that knows one of its runs, or agrees with it.
 */
export async function incidentOfQuestion(
  db: Db,
  text: Text & { readonly runs: readonly string[] },
): Promise<Incident | undefined> {
  const { found } = await incidentOfText(db, text, text.runs)
  return found && findIncident(db, { ...text, fingerprint: found.fingerprint })
}

/** Makes somebody the owner if the incident still is as they saw it. Of two people at once, one wins. */
export async function takeIncident(db: Db, { user, seen, now, ...key }: Take): Promise<Taking> {
  const row = await db
    .updateTable('incidents')
    .set({ state: 'taken', owner: user, owner_since: now, owner_from: ownerNow, ...changed(now) })
    .where(isIncident(key))
    .where(isAsSeen(seen))
    .where(eb.not(isTakenBy(user)))
    .returning('owner_from')
    .executeTakeFirst()
  if (row === undefined) return whyNotTaken(await stateOf(db, key), user)
  return takenRow.parse(row).owner_from === null ? 'taken' : 'taken_over'
}

/** What came of letting go of an incident: `not_theirs` where somebody else, or nobody, is on it. */
export type Releasing = 'released' | 'not_theirs' | 'unknown'

/** Whoever is on an incident lets go of it: nobody is on it then. */
export async function releaseIncident(
  db: Db,
  { user, now, ...key }: IncidentKey & { readonly user: string; readonly now: number },
): Promise<Releasing> {
  const row = await db
    .updateTable('incidents')
    .set({ ...nobodys, ...changed(now) })
    .where(isIncident(key))
    .where(isTakenBy(user))
    .returning('fingerprint')
    .executeTakeFirst()
  if (row !== undefined) return 'released'
  return (await stateOf(db, key)) === undefined ? 'unknown' : 'not_theirs'
}

/** The same of all that somebody is on, who will not be any more. Gives what that was. */
export async function releaseAll(
  db: Db,
  { team, user, now }: { readonly team: string; readonly user: string; readonly now: number },
): Promise<readonly IncidentKey[]> {
  const rows = await db
    .updateTable('incidents')
    .set({ ...nobodys, ...changed(now) })
    .where('team', '=', team)
    .where('owner', '=', user)
    // Written out, so that the index of what is taken serves.
    .where(sql<SqlBool>`state = 'taken'`)
    .returning(['team', 'fingerprint'])
    .execute()
  return rows.map((row) => keyRow.parse(row))
}

/** Who has been on something since before, each once. */
export async function ownersSince(
  db: Db,
  { before }: { readonly before: number },
): Promise<readonly { readonly team: string; readonly user: string }[]> {
  const { rows } = await sql`
    select distinct team, owner from incidents where state = 'taken' and owner_since < ${before}`.execute(db)
  return rows.map((row) => {
    const { team, owner: user } = ownerRow.parse(row)
    return { team, user }
  })
}

/** Saves what helped and closes the incident: all or nothing. `unchanged` if this submission is saved already. */
export async function fixIncident(db: Db, fix: FixOf): Promise<'fixed' | 'unchanged' | 'unknown'> {
  return db.transaction().execute(async (trx) => {
    if (!(await saveFix(trx, fix))) return 'unchanged'
    const { numUpdatedRows } = await trx
      .updateTable('incidents')
      .set({ state: 'fixed', fix_id: fix.id, ...changed(fix.now) })
      .where(isIncident(fix))
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 1n) {
      await tellAnew(trx, fix)
      return 'fixed'
    }
    await trx.deleteFrom('fixes').where('team', '=', fix.team).where('id', '=', fix.id).execute()
    return 'unknown'
  })
}

/** The run that opens it again is to be told of, however many were. */
async function tellAnew(trx: Db, { team, fingerprint }: IncidentKey): Promise<void> {
  await sql`
    update incident_channels set repeats = 0
    where team = ${team} and fingerprint = ${fingerprint} and repeats > 0`.execute(trx)
}

const eb = expressionBuilder<Schema, 'incidents'>()

const isIncident = ({ team, fingerprint }: IncidentKey) => eb.and({ team, fingerprint })

const isTakenBy = (user: string) => eb.and({ state: 'taken', owner: user })

const isAsSeen = ({ state, owner }: Seen) =>
  state === 'taken' ? eb.and({ state, owner: owner ?? '' }) : eb('state', '=', state)

// Whoever once had it before it was fixed or came back has nothing taken from them.
const ownerNow = eb.case().when('state', '=', 'taken').then(eb.ref('owner')).else(null).end()

/** What was taken after its fix, and was not seen since, is fixed as before. */
export const stateLeft = sql<'open' | 'fixed'>`case when exists (
  select 1 from fixes f
  where f.team = incidents.team and f.id = incidents.fix_id and f.fixed_at > incidents.last_seen
) then 'fixed' else 'open' end`

const nobodys = { state: stateLeft, owner: null, owner_since: null, owner_from: null } as const

const ownerRow = z.object({ team: z.string(), owner: z.string() })

const keyRow = z.object({ team: z.string(), fingerprint: z.string() })

const changed = (now: number) => ({
  revision: eb('revision', '+', 1),
  stale_since: eb.fn.coalesce('stale_since', eb.val(now)),
})

async function stateOf(db: Db, key: IncidentKey): Promise<Seen | undefined> {
  const row = await db
    .selectFrom('incidents')
    .select(['state', 'owner'])
    .where(isIncident(key))
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { state, owner } = stateRow.parse(row)
  return { state, ...(owner !== null && { owner }) }
}

async function saveFix(db: Db, { team, id, fingerprint, user, note, now }: FixOf): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('fixes')
    .values({ team, id, fingerprint, user_id: user, fixed_at: now, note })
    .onConflict((conflict) => conflict.columns(['team', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
