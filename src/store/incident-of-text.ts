import { sql } from 'kysely'
import { z } from 'zod'
import { agrees, belongs } from '../triage/agreement.ts'
import { rememberedMs } from '../triage/history.ts'
import type { Incident, Sighting } from '../triage/incident.ts'
import { factColumns, factsOfRow } from './fact-columns.ts'
import type { Db } from './schema.ts'

/** An incident that a text belongs to, as far as counting needs it. */
export type Found = Pick<Incident, 'fingerprint' | 'facts'> & { readonly scope: string | null }

/** What is asked about: nothing of it need have been counted. */
export type Text = Pick<Sighting, 'team' | 'scope' | 'channel' | 'code' | 'facts' | 'now'> & {
  readonly apiCode?: string
}

/**
 * The incident that a text belongs to: of its scope and code, seen in the last 30 days, the newest that knows one of its
 * runs, or to which it `belongs`. An incident that an older version began belongs to the first scope that shows it in
 * one of its channels.
 */
export async function incidentOfText(
  db: Db,
  text: Text,
  runs: readonly string[],
): Promise<Found | undefined> {
  const ofRuns = await incidentsOfRuns(db, text, runs)
  const { rows } = await candidates(db, text, ofRuns)
  return rows
    .map((row) => candidateOf(row))
    .find((each) =>
      ofRuns.includes(each.fingerprint) ? agrees(text.facts, each.facts) : belongs(text, each),
    )
}

async function incidentsOfRuns(
  db: Db,
  { team, scope }: Text,
  runs: readonly string[],
): Promise<readonly string[]> {
  if (runs.length === 0) return []
  const { rows } = await sql`
    select distinct fingerprint from runs
    where team = ${team} and scope = ${scope} and run in (${sql.join(runs)})`.execute(db)
  return rows.map((row) => fingerprintRow.parse(row).fingerprint)
}

const fingerprintRow = z.object({ fingerprint: z.string() })

/** More than can belong together: what is decided by the facts is decided by `belongs` alone. */
function candidates(
  db: Db,
  { team, scope, channel, code, apiCode, facts, now }: Text,
  ofRuns: readonly string[],
) {
  const seenHere = sql`exists (
    select 1 from incident_channels c
    where c.team = i.team and c.fingerprint = i.fingerprint and c.channel = ${channel})`
  const other = facts.functionName === undefined ? [] : [sql`function_name = ${facts.functionName}`]
  const named = ofRuns.length === 0 ? [] : [sql`fingerprint in (${sql.join(ofRuns)})`]
  return sql`
    select fingerprint, scope, home, ${sql.join(factColumns.map((name) => sql.ref(name)))},
      case when ${seenHere} then 1 else 0 end as seen_here
    from incidents i
    where team = ${team} and code = ${code} and last_seen >= ${now - rememberedMs}
      and ${apiCode === undefined ? sql`api_code is null` : sql`api_code = ${apiCode}`}
      and (scope = ${scope} or (scope is null and ${seenHere}))
      and (${sql.join([seenHere, ...other, ...named], sql` or `)})
    order by last_seen desc`.execute(db)
}

const candidateRow = z.object({
  fingerprint: z.string(),
  scope: z.string().nullable(),
  home: z.string().nullable(),
  seen_here: z.literal([0, 1]),
})

function candidateOf(row: unknown) {
  const { fingerprint, scope, home, seen_here } = candidateRow.parse(row)
  return { fingerprint, scope, home: home ?? undefined, isSeenHere: seen_here === 1, facts: factsOfRow(row) }
}
