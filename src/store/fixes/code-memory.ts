import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import type { CodeMemory, KnownIncident } from '../../triage/code-memory.ts'
import { firstRecentDay, timeOf } from '../../triage/history.ts'
import type { Fix } from '../../triage/incident.ts'
import type { Scope } from '../../triage/scope.ts'
import { newestDigestOf } from '../digests/digests.ts'
import { findIncident } from '../incident-row.ts'
import type { Db } from '../schema.ts'

type Asked = {
  readonly team: string
  /** Whose memories may be told. */
  readonly scopes: readonly Scope[]
  readonly code: number
  readonly apiCode?: string
  readonly now: number
  /** So many incidents are given, the newest. */
  readonly most: number
}

/** What is known of a code in some scopes; `undefined` where that is nothing. */
export async function memoryOfCode(db: Db, asked: Asked): Promise<CodeMemory | undefined> {
  const { team, scopes, now, most } = asked
  const found = await Promise.all(scopes.map((scope) => newestIn(db, asked, scope)))
  const newest = found
    .flat()
    .toSorted((one, other) => other.last_seen - one.last_seen)
    .slice(0, most)
  const [first] = newest
  if (first === undefined) return undefined
  const known: KnownIncident[] = []
  for (const { fingerprint } of newest) {
    const incident = await findIncident(db, { team, fingerprint, now })
    if (incident) known.push({ incident, ...(await newestCardOf(db, { team, fingerprint })) })
  }
  const [recentCount, lastFix] = [await recentRuns(db, asked), await lastFixOf(db, asked)]
  return { recentCount, lastSeen: first.last_seen, newest: known, ...(lastFix && { lastFix }) }
}

// Where the team is written with `|| ''`, a database that has not counted its tables does not read the whole team instead.
const isCode = ({ team, code, apiCode }: Asked): RawBuilder<unknown> => sql`
  i.team || '' = ${team} and i.code = ${code}
  and ${apiCode === undefined ? sql`i.api_code is null` : sql`i.api_code = ${apiCode}`}`

const newestRow = z.object({ fingerprint: z.string(), last_seen: z.int() })

async function newestIn(db: Db, asked: Asked, scope: Scope) {
  const { rows } = await sql`
    select i.fingerprint, i.last_seen from incidents i where ${isCode(asked)} and i.scope = ${scope}
    order by i.last_seen desc limit ${asked.most}`.execute(db)
  return rows.map((row) => newestRow.parse(row))
}

const countRow = z.object({ runs: z.coerce.number().nullable() })

async function recentRuns(db: Db, asked: Asked): Promise<number> {
  const first = firstRecentDay(asked.now)
  const { rows } = await sql`
    select sum(d.count) as runs from incidents i
    join incident_days d on d.team = i.team and d.fingerprint = i.fingerprint and d.day >= ${first}
    where ${isCode(asked)} and i.scope in (${sql.join(asked.scopes)}) and i.last_seen >= ${timeOf(first)}`.execute(
    db,
  )
  return countRow.parse(rows[0]).runs ?? 0
}

const cardRow = z.object({ channel: z.string(), ts: z.string(), content: z.string().nullable() })

/**
 * Of the cards where it was seen: whoever only asked of it got one that nobody else may read. What was told together
 * with others alone has none; then the message that told of it stands for one.
 */
export async function newestCardOf(
  db: Db,
  { team, fingerprint }: { readonly team: string; readonly fingerprint: string },
): Promise<Pick<KnownIncident, 'card'>> {
  const { rows } = await sql`
    select c.channel, c.ts, c.content from cards c
    join incident_channels n on n.team = c.team and n.fingerprint = c.fingerprint and n.channel = c.channel
    where c.team = ${team} and c.fingerprint = ${fingerprint}
    order by c.posted_at desc, c.ts desc limit 1`.execute(db)
  if (rows[0] === undefined) {
    const { threadTs: _, ...told } = (await newestDigestOf(db, { team, fingerprint })) ?? {}
    return 'ts' in told ? { card: told } : {}
  }
  const { content, ...place } = cardRow.parse(rows[0])
  return { card: { ...place, ...(content !== null && { content }) } }
}

const fixRow = z.object({ user_id: z.string(), fixed_at: z.int(), note: z.string() })

async function lastFixOf(db: Db, asked: Asked): Promise<Fix | undefined> {
  const fixed = sql`
    from incidents i join fixes f on f.team = i.team and f.id = i.fix_id
    where ${isCode(asked)} and i.scope in (${sql.join(asked.scopes)})`
  const { rows } = await sql`
    select f.user_id, f.fixed_at, f.note ${fixed} and f.fixed_at = (select max(f.fixed_at) ${fixed}) limit 1`.execute(
    db,
  )
  if (rows[0] === undefined) return undefined
  const { user_id: user, fixed_at: at, note } = fixRow.parse(rows[0])
  return { user, at, note }
}
