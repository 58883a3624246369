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

/**
 * The newest `most` fixes that an incident knows, or of those that one person wrote, the newest first: its own, and those
 * of the times long before that it goes on from.
 */
export async function fixesOf(
  db: Db,
  { team, fingerprint, most, author }: IncidentKey & { readonly most: number; readonly author?: string },
): Promise<readonly SavedFix[]> {
  const rows = await db
    .selectFrom('fixes')
    .select(fixRow.keyof().options)
    .where((eb) => eb.and({ team, ...(author !== undefined && { user_id: author }) }))
    .where('fingerprint', 'in', await goesOnFrom(db, { team, fingerprint }))
    .orderBy('fixed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map(fixOfRow)
}

/** Whether anybody has written what fixed it since it began. */
export async function hasFix(db: Db, { team, fingerprint }: IncidentKey): Promise<boolean> {
  const { rows } = await sql`
    select id from fixes where team = ${team} and fingerprint = ${fingerprint} limit 1`.execute(db)
  return rows.length > 0
}

/** A fix that somebody wrote; `undefined` where it is not theirs, or gone. */
export async function fixOf(
  db: Db,
  { team, fingerprint, id, user }: Omit<TheirFix, 'now'>,
): Promise<SavedFix | undefined> {
  const row = await db
    .selectFrom('fixes')
    .select(fixRow.keyof().options)
    .where((eb) => eb.and({ team, id, user_id: user }))
    .where('fingerprint', 'in', await goesOnFrom(db, { team, fingerprint }))
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
    const { rows } = await sql`
      update fixes set note = ${note} where ${await isTheirs(trx, fix)} returning fingerprint`.execute(trx)
    if (rows[0] === undefined) return false
    const whose = { ...fix, ...ownerRow.parse(rows[0]) }
    await sql`
      update incidents set ${isChanged(now)}
      where team = ${fix.team} and fingerprint = ${whose.fingerprint} and fix_id = ${fix.id}`.execute(trx)
    await sql`update incidents set ${isChanged(now)} where ${remembersIt(whose)}`.execute(trx)
    return true
  })
}

/**
 * Takes a fix back. The one before it stands in its place, and the incident is closed as long as a fix stands that came
 * after its last run. `false` where the fix is not theirs, or gone.
 */
export async function deleteFix(db: Db, { now, ...fix }: TheirFix): Promise<boolean> {
  const { team, id } = fix
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql`
      delete from fixes where ${await isTheirs(trx, fix)} returning fingerprint`.execute(trx)
    if (rows[0] === undefined) return false
    const whose = { ...fix, ...ownerRow.parse(rows[0]) }
    const { fingerprint } = whose
    const newest = sql`(
      select f.id from fixes f where f.team = ${team} and f.fingerprint = ${fingerprint}
      order by f.fixed_at desc, f.id desc limit 1)`
    const before = sql`(
      select o.fix_before from incidents o where o.team = ${team} and o.fingerprint = ${fingerprint})`
    await sql`
      update incidents set ${isChanged(now)}, fix_before = coalesce(${newest}, ${before})
      where ${remembersIt(whose)}`.execute(trx)
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

async function isTheirs(trx: Db, { team, fingerprint, id, user }: Omit<TheirFix, 'now'>) {
  const known = await goesOnFrom(trx, { team, fingerprint })
  return sql`team = ${team} and id = ${id} and user_id = ${user} and fingerprint in (${sql.join(known)})`
}

/** An incident and those that it goes on from, each found by the fix that the one after it remembers. */
async function goesOnFrom(db: Db, { team, fingerprint }: IncidentKey): Promise<readonly string[]> {
  const known = [fingerprint]
  for (let at: string | undefined = fingerprint; at !== undefined && known.length < mostTimes; ) {
    const { rows } = await sql`
      select (
        select f.fingerprint from fixes f where f.team = incidents.team and f.id = incidents.fix_before
      ) as fingerprint
      from incidents where team = ${team} and fingerprint = ${at} and fix_before is not null`.execute(db)
    at = rows
      .map((row) => beforeRow.parse(row).fingerprint ?? fingerprint)
      .find((each) => !known.includes(each))
    if (at !== undefined) known.push(at)
  }
  return known
}

/** A month lies between two of them, and what is older than the memory is gone. */
const mostTimes = 50

/** The incident whose fix it is, which may be an earlier one than that of the card. */
const ownerRow = z.object({ fingerprint: z.string() })
const beforeRow = z.object({ fingerprint: z.string().nullable() })

/** Incidents that began long after it, and tell it as what helped the last time: they share its scope and its code. */
const remembersIt = ({ team, fingerprint, id }: Pick<TheirFix, 'team' | 'fingerprint' | 'id'>) => {
  const its = (column: 'scope' | 'code') =>
    sql`(select o.${sql.ref(column)} from incidents o where o.team = ${team} and o.fingerprint = ${fingerprint})`
  return sql`team || '' = ${team} and scope = ${its('scope')} and code = ${its('code')} and fix_before = ${id}`
}

const isChanged = (now: number) => sql`revision = revision + 1, stale_since = coalesce(stale_since, ${now})`
