import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../../triage/history.ts'
import type { Db } from '../schema.ts'
import { cardOfRow, newestCard, type PlacedCard } from './incidents.ts'

type Known = {
  readonly fingerprint: string
  readonly code: number
  readonly apiCode?: string
  readonly card?: PlacedCard
}

/** An incident that came back, and how often it was seen. */
export type Frequent = Known & { readonly count: number }

/** What helped with an incident. */
export type RecentFix = Known & { readonly user: string; readonly at: number; readonly note: string }

const knownRow = z.object({ fingerprint: z.string(), code: z.int(), api_code: z.string().nullable() })

function knownOf(row: unknown): Known {
  const { fingerprint, code, api_code } = knownRow.parse(row)
  return { fingerprint, code, ...(api_code !== null && { apiCode: api_code }), ...cardOfRow(row) }
}

const countRow = z.object({ fingerprint: z.string(), count: z.int() })

type InDays = { readonly team: string; readonly days: number; readonly now: number; readonly most: number }

/**
 * What came back most in the public memory in the last days, today included. Every day of every incident is added up,
 * which takes its time in a large memory: keep the answer for a while.
 */
export async function mostFrequent(db: Db, { team, days, now, most }: InDays): Promise<readonly Frequent[]> {
  const { rows } = await sql`
    select d.fingerprint, sum(d.count) as count from incident_days d
    join incidents i on i.team = d.team and i.fingerprint = d.fingerprint and i.scope = 'public'
    where d.day > ${dayOf(now) - days} and d.team = ${team}
    group by d.fingerprint having sum(d.count) > 1
    order by sum(d.count) desc, d.fingerprint limit ${most}`.execute(db)
  const known = rows.map((row) => countRow.parse(row))
  const all = await Promise.all(known.map((each) => frequent(db, { team, ...each })))
  return all.flat()
}

async function frequent(
  db: Db,
  { team, fingerprint, count }: { readonly team: string } & z.infer<typeof countRow>,
): Promise<readonly Frequent[]> {
  const { rows } = await sql`
    select i.fingerprint, i.code, i.api_code, ${newestCard('i')} from incidents i
    where i.team = ${team} and i.fingerprint = ${fingerprint}`.execute(db)
  return rows.map((row) => ({ ...knownOf(row), count }))
}

const fixRow = z.object({ user_id: z.string(), fixed_at: z.int(), note: z.string() })

/** The last fixes of the public memory, the newest first. */
export async function recentFixes(
  db: Db,
  { team, since, most }: { readonly team: string; readonly since: number; readonly most: number },
): Promise<readonly RecentFix[]> {
  const { rows } = await sql`
    select i.fingerprint, i.code, i.api_code, f.user_id, f.fixed_at, f.note, ${newestCard('i')}
    from fixes f join incidents i on i.team = f.team and i.fingerprint = f.fingerprint and i.scope = 'public'
    where f.fixed_at >= ${since} and f.team = ${team}
    order by f.fixed_at desc limit ${most}`.execute(db)
  return rows.map((row) => {
    const { user_id: user, fixed_at: at, note } = fixRow.parse(row)
    return { ...knownOf(row), user, at, note }
  })
}
