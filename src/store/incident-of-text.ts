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
  const { rows } = await candidates(db, text, runs)
  return rows
    .map((row) => candidateOf(row))
    .find((each) => (each.knowsRun ? agrees(text.facts, each.facts) : belongs(text, each)))
}

/** More than can belong together: what is decided by the facts is decided by `belongs` alone. */
function candidates(
  db: Db,
  { team, scope, channel, code, apiCode, facts, now }: Text,
  runs: readonly string[],
) {
  const isSeenHere = sql`exists (
    select 1 from incident_channels c
    where c.team = i.team and c.fingerprint = i.fingerprint and c.channel = ${channel})`
  const isNamed = facts.functionName === undefined ? sql`1 = 0` : sql`function_name = ${facts.functionName}`
  const knowsRun =
    runs.length === 0
      ? sql`1 = 0`
      : sql`fingerprint in (
          select r.fingerprint from runs r
          where r.team = ${team} and r.scope = ${scope} and r.run in (${sql.join(runs)}))`
  return sql`
    select fingerprint, scope, home, ${sql.join(factColumns.map((name) => sql.ref(name)))},
      case when ${isSeenHere} then 1 else 0 end as seen_here, case when ${knowsRun} then 1 else 0 end as knows_run
    from incidents i
    where team = ${team} and code = ${code} and last_seen >= ${now - rememberedMs}
      and ${apiCode === undefined ? sql`api_code is null` : sql`api_code = ${apiCode}`}
      and (scope = ${scope} or (scope is null and ${isSeenHere}))
      and (${isNamed} or ${isSeenHere} or ${knowsRun})
    order by last_seen desc`.execute(db)
}

const flag = z.literal([0, 1])

const candidateRow = z.object({
  fingerprint: z.string(),
  scope: z.string().nullable(),
  home: z.string().nullable(),
  seen_here: flag,
  knows_run: flag,
})

function candidateOf(row: unknown) {
  const { fingerprint, scope, home, seen_here, knows_run } = candidateRow.parse(row)
  const seen = { home: home ?? undefined, isSeenHere: seen_here === 1, knowsRun: knows_run === 1 }
  return { fingerprint, scope, facts: factsOfRow(row), ...seen }
}
