import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import { isErrorOrFixed } from '../dismissing/no-error.ts'
import type { Db } from '../schema.ts'
import { cardOfRow, newestCard, type PlacedCard } from './newest-card.ts'

/** An open incident of the public memory. Times are milliseconds since 1970. */
export type OpenIncident = {
  readonly fingerprint: string
  readonly code: number
  readonly apiCode?: string
  /** Who is on it. */
  readonly owner?: string
  /** Its first run, or where it was fixed before, the first one after that. */
  readonly since: number
  readonly lastSeen: number
  readonly card?: PlacedCard
}

type Asking = {
  readonly team: string
  /** What was not seen since then is another incident when it comes back. */
  readonly since: number
  readonly now: number
  readonly most: number
}

/** The open incidents of the public memory, those seen last first. */
export async function openIncidents(
  db: Db,
  { team, since, ...how }: Asking,
): Promise<readonly OpenIncident[]> {
  return read(
    db,
    sql`i.scope = 'public' and i.team = ${team} and i.state <> 'fixed' and i.last_seen >= ${since}`,
    how,
  )
}

/** Those of them that somebody is on. */
export async function incidentsOf(
  db: Db,
  { team, user, since, ...how }: Asking & { readonly user: string },
): Promise<readonly OpenIncident[]> {
  return read(
    db,
    sql`i.state = 'taken' and i.owner = ${user} and i.team = ${team} and i.scope = 'public' and i.last_seen >= ${since}`,
    how,
  )
}

const incidentRow = z.object({
  fingerprint: z.string(),
  code: z.int(),
  api_code: z.string().nullable(),
  state: z.enum(['open', 'taken']),
  owner: z.string().nullable(),
  since: z.int(),
  last_seen: z.int(),
})

async function read(
  db: Db,
  where: RawBuilder<unknown>,
  { now, most }: Pick<Asking, 'now' | 'most'>,
): Promise<readonly OpenIncident[]> {
  const { rows } = await sql`
    select i.fingerprint, i.code, i.api_code, i.state, i.owner, i.last_seen, ${newestCard('i')},
      coalesce(case when i.fix_id is not null then (
        select min(r.seen_at) from runs r where r.fingerprint = i.fingerprint and r.team = i.team and r.seen_at >
          (select f.fixed_at from fixes f where f.team = i.team and f.id = i.fix_id)
      ) end, i.first_seen) as since
    from incidents i where ${where} and ${isErrorOrFixed('i', now)} order by i.last_seen desc limit ${most}`.execute(
    db,
  )
  return rows.map((row) => {
    const { fingerprint, code, api_code, state, owner, since, last_seen } = incidentRow.parse(row)
    return {
      ...{ fingerprint, code, since, lastSeen: last_seen },
      ...(api_code !== null && { apiCode: api_code }),
      ...(state === 'taken' && owner !== null && { owner }),
      ...cardOfRow(row),
    }
  })
}
