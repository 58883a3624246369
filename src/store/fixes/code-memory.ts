import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import type { CodeMemory, KnownIncident } from '../../triage/code-memory.ts'
import { firstRecentDay, timeOf } from '../../triage/history.ts'
import type { Fix } from '../../triage/incident.ts'
import type { Scope } from '../../triage/scope.ts'
import { knownColumns, knownOfRows } from '../asking/known-incident.ts'
import { isErrorOrFixed } from '../dismissing/no-error.ts'
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
  const newest = await newestOf(db, asked)
  const [first] = newest
  if (first === undefined) return undefined
  const [recentCount, lastFix] = await Promise.all([recentRuns(db, asked), lastFixOf(db, asked)])
  return { recentCount, lastSeen: first.incident.lastSeen, newest, ...(lastFix && { lastFix }) }
}

// Where the team is written with `|| ''`, a database that has not counted its tables does not read the whole team instead.
const isCode = ({ team, code, apiCode }: Asked): RawBuilder<unknown> => sql`
  incidents.team || '' = ${team} and incidents.code = ${code}
  and ${apiCode === undefined ? sql`incidents.api_code is null` : sql`incidents.api_code = ${apiCode}`}`

const keyRow = z.object({ fingerprint: z.string() })

/** Nearly every code is asked about where nobody has met it: so first only which incidents they are. */
async function newestOf(db: Db, asked: Asked): Promise<readonly KnownIncident[]> {
  const { team, now, most } = asked
  const fingerprints = (await Promise.all(asked.scopes.map((scope) => newestIn(db, asked, scope)))).flat()
  if (fingerprints.length === 0) return []
  const { rows } = await sql`
    select ${knownColumns(now)} from incidents
    where team = ${team} and fingerprint in (${sql.join(fingerprints)})`.execute(db)
  const known = await knownOfRows(db, team, rows)
  return known.toSorted((one, other) => other.incident.lastSeen - one.incident.lastSeen).slice(0, most)
}

async function newestIn(db: Db, asked: Asked, scope: Scope): Promise<readonly string[]> {
  const { rows } = await sql`
    select incidents.fingerprint from incidents where ${isCode(asked)} and incidents.scope = ${scope}
      and ${isErrorOrFixed('incidents', asked.now)}
    order by incidents.last_seen desc limit ${asked.most}`.execute(db)
  return rows.map((row) => keyRow.parse(row).fingerprint)
}

const countRow = z.object({ runs: z.coerce.number().nullable() })

/** Of an incident that began in these days, all are counted that it ever had. */
async function recentRuns(db: Db, asked: Asked): Promise<number> {
  const first = firstRecentDay(asked.now)
  const { rows } = await sql`
    select sum(case when incidents.first_seen >= ${timeOf(first)} then incidents.count else (
      select sum(d.count) from incident_days d
      where d.team = incidents.team and d.fingerprint = incidents.fingerprint and d.day >= ${first}
    ) end) as runs from incidents
    where ${isCode(asked)} and incidents.scope in (${sql.join(asked.scopes)}) and incidents.last_seen >= ${timeOf(first)}`.execute(
    db,
  )
  return countRow.parse(rows[0]).runs ?? 0
}

const fixRow = z.object({ user_id: z.string(), fixed_at: z.int(), note: z.string() })

async function lastFixOf(db: Db, asked: Asked): Promise<Fix | undefined> {
  const fixed = sql`
    from incidents join fixes f on f.team = incidents.team and f.id = incidents.fix_id
    where ${isCode(asked)} and incidents.scope in (${sql.join(asked.scopes)})`
  const { rows } = await sql`
    select f.user_id, f.fixed_at, f.note ${fixed} and f.fixed_at = (select max(f.fixed_at) ${fixed}) limit 1`.execute(
    db,
  )
  if (rows[0] === undefined) return undefined
  const { user_id: user, fixed_at: at, note } = fixRow.parse(rows[0])
  return { user, at, note }
}
