import { sql } from 'kysely'
import * as z from 'zod'
import { dayOf } from '../../triage/history.ts'
import type { Db } from '../schema.ts'
import { cardOfRow, newestCard, type PlacedCard } from './newest-card.ts'

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

/** What came back most in 7 and in 30 days, today included. */
export type CameBack = { readonly week: readonly Frequent[]; readonly month: readonly Frequent[] }

const countRow = z.object({
  fingerprint: z.string(),
  span: z.enum(['week', 'month']),
  count: z.int(),
})

type Asking = { readonly team: string; readonly now: number; readonly most: number }

/**
 * What came back most in the public memory. Every day of every incident is added up, which takes its time in a large
 * memory: keep the answer for a while.
 */
export async function cameBackMost(db: Db, { team, now, most }: Asking): Promise<CameBack> {
  const top = (span: 'week' | 'month') => sql`
    select * from (
      select s.fingerprint, ${sql.lit(span)} as span, ${sql.ref(`s.${span}`)} as count from sums s
      where ${sql.ref(`s.${span}`)} > 1 and exists (
        select 1 from incidents i where i.team = ${team} and i.fingerprint = s.fingerprint and i.scope = 'public')
      order by count desc, s.fingerprint limit ${most}) ${sql.ref(`of_${span}`)}`
  const { rows } = await sql`
    with sums as materialized (
      select d.fingerprint, sum(d.count) as month, sum(case when d.day > ${dayOf(now) - 7} then d.count else 0 end) as week
      from incident_days d where d.day > ${dayOf(now) - 30} and d.team = ${team} group by d.fingerprint)
    ${top('week')} union all ${top('month')}`.execute(db)
  const counted = rows.map((row) => countRow.parse(row))
  const known = await Promise.all(counted.map((each) => frequent(db, { team, ...each })))
  const of = (span: 'week' | 'month') =>
    known
      .flatMap((each, index) => (counted[index]?.span === span ? each : []))
      .toSorted((a, b) => b.count - a.count)
  return { week: of('week'), month: of('month') }
}

async function frequent(
  db: Db,
  {
    team,
    fingerprint,
    count,
  }: { readonly team: string; readonly fingerprint: string; readonly count: number },
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
    from fixes f join incidents i on i.team = f.team || '' and i.fingerprint = f.fingerprint and i.scope = 'public'
    where f.fixed_at >= ${since} and f.team = ${team}
    order by f.fixed_at desc limit ${most}`.execute(db)
  return rows.map((row) => {
    const { user_id: user, fixed_at: at, note } = fixRow.parse(row)
    return { ...knownOf(row), user, at, note }
  })
}
