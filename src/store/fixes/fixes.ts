import { sql } from 'kysely'
import * as z from 'zod'
import type { Fix } from '../../triage/incident.ts'
import type { IncidentKey } from '../incident-row.ts'
import type { Db } from '../schema.ts'

/** A fix as it can be changed and deleted. */
export type SavedFix = Fix & { readonly id: string }

/** A fix of an incident, and whoever says that it is theirs. */
type TheirFix = IncidentKey & { readonly id: string; readonly user: string; readonly now: number }

const fixRow = z.object({ id: z.string(), user_id: z.string(), fixed_at: z.int(), note: z.string() })

/** The newest `most` fixes of an incident, or of those that one person wrote, the newest first. */
export async function fixesOf(
  db: Db,
  { team, fingerprint, most, author }: IncidentKey & { readonly most: number; readonly author?: string },
): Promise<readonly SavedFix[]> {
  const rows = await db
    .selectFrom('fixes')
    .select(fixRow.keyof().options)
    .where((eb) => eb.and({ team, fingerprint, ...(author !== undefined && { user_id: author }) }))
    .orderBy('fixed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(fixOfRow)
}

/** A fix that somebody wrote; `undefined` where it is not theirs, or gone. */
export async function fixOf(
  db: Db,
  { team, fingerprint, id, user }: Omit<TheirFix, 'now'>,
): Promise<SavedFix | undefined> {
  const row = await db
    .selectFrom('fixes')
    .select(fixRow.keyof().options)
    .where((eb) => eb.and({ team, id, fingerprint, user_id: user }))
    .executeTakeFirst()
  return row && fixOfRow(row)
}

function fixOfRow(row: unknown): SavedFix {
  const { id, user_id: user, fixed_at: at, note } = fixRow.parse(row)
  return { id, user, at, note }
}

/** Rewrites the note, masked by the caller. `false` where the fix is not theirs, or gone. */
export async function changeFix(
  db: Db,
  { note, now, ...fix }: TheirFix & { readonly note: string },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { numAffectedRows = 0n } = await sql`
      update fixes set note = ${note} where ${isTheirs(fix)}`.execute(trx)
    if (numAffectedRows === 0n) return false
    await sql`
      update incidents set ${isChanged(now)}
      where team = ${fix.team} and fingerprint = ${fix.fingerprint} and fix_id = ${fix.id}`.execute(trx)
    await sql`update incidents set ${isChanged(now)} where ${remembersIt(fix)}`.execute(trx)
    return true
  })
}

/**
 * Takes a fix back. The one before it stands in its place, and the incident is closed as long as a fix stands that came
 * after its last run. `false` where the fix is not theirs, or gone.
 */
export async function deleteFix(db: Db, { now, ...fix }: TheirFix): Promise<boolean> {
  const { team, fingerprint, id } = fix
  return db.transaction().execute(async (trx) => {
    const { numAffectedRows = 0n } = await sql`delete from fixes where ${isTheirs(fix)}`.execute(trx)
    if (numAffectedRows === 0n) return false
    const newest = sql`(
      select f.id from fixes f where f.team = ${team} and f.fingerprint = ${fingerprint}
      order by f.fixed_at desc, f.id desc limit 1)`
    await sql`
      update incidents set ${isChanged(now)}, fix_before = ${newest} where ${remembersIt(fix)}`.execute(trx)
    await sql`
      update incidents set ${isChanged(now)},
        fix_id = ${newest},
        state = case when state <> 'fixed' or exists (
          select 1 from fixes f
          where f.team = ${team} and f.fingerprint = ${fingerprint} and f.fixed_at >= incidents.last_seen
        ) then state when owner is null then 'open' else 'taken' end
      where team = ${team} and fingerprint = ${fingerprint} and fix_id = ${id}`.execute(trx)
    return true
  })
}

const isTheirs = ({ team, fingerprint, id, user }: Omit<TheirFix, 'now'>) => sql`
  team = ${team} and id = ${id} and fingerprint = ${fingerprint} and user_id = ${user}`

/** Incidents that began long after it, and tell it as what helped the last time: they share its scope and its code. */
const remembersIt = ({ team, fingerprint, id }: Pick<TheirFix, 'team' | 'fingerprint' | 'id'>) => {
  const its = (column: 'scope' | 'code') =>
    sql`(select o.${sql.ref(column)} from incidents o where o.team = ${team} and o.fingerprint = ${fingerprint})`
  return sql`team || '' = ${team} and scope = ${its('scope')} and code = ${its('code')} and fix_before = ${id}`
}

const isChanged = (now: number) => sql`revision = revision + 1, stale_since = coalesce(stale_since, ${now})`
