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
 * one of its channels. An alarm that tells no code belongs to what is open of its function.
 */
export async function incidentOfText(
  db: Db,
  text: Text,
  runs: readonly string[],
): Promise<Found | undefined> {
  const joined = text.facts.alarm === undefined ? undefined : await openIncidentOfFunction(db, text)
  if (joined) return joined
  const { rows } = await candidates(db, text, runs)
  return rows
    .map((row) => candidateOf(row))
    .toSorted((one, other) => other.lastSeen - one.lastSeen)
    .find((each) => (each.knowsRun ? agrees(text.facts, each.facts) : belongs(text, each)))
}

const openRow = z.object({ fingerprint: z.string(), scope: z.string() })

/** More open incidents of one function are nothing that an alarm could be told apart by. */
const mostOpen = 20

/**
 * The newest open incident of the function that an alarm names, in its scope, whatever the status code, if they agree:
 * an alarm that tells no code is mostly the first sign of one that is known already.
 */
async function openIncidentOfFunction(db: Db, { team, scope, facts, now }: Text): Promise<Found | undefined> {
  if (facts.functionName === undefined) return undefined
  const { rows } = await sql`
    select fingerprint, scope, ${sql.join(factColumns.map((name) => sql.ref(name)))}
    from incidents
    where team = ${team} and function_name = ${facts.functionName} and scope = ${scope} and state <> 'fixed'
      and api_code is null and last_seen >= ${now - rememberedMs}
    order by last_seen desc limit ${mostOpen}`.execute(db)
  return rows
    .map((row) => ({ ...openRow.parse(row), facts: factsOfRow(row) }))
    .find((each) => agrees(facts, each.facts))
}

/** More than can belong together: what is decided by the facts is decided by `belongs` alone. */
function candidates(
  db: Db,
  { team, scope, channel, code, apiCode, facts, now }: Text,
  runs: readonly string[],
) {
  const ofFunction = sql`
    select fingerprint from incidents
    where team = ${team} and code = ${code} and function_name = ${facts.functionName ?? null}`
  const ofChannel = sql`select fingerprint from incident_channels where team = ${team} and channel = ${channel}`
  const ofRuns =
    runs.length === 0
      ? []
      : [
          sql`
    select fingerprint from runs where team = ${team} and scope = ${scope} and run in (${sql.join(runs)})`,
        ]
  const isOf = (those: typeof ofFunction) => sql`case when fingerprint in (${those}) then 1 else 0 end`
  // The plus keeps the database from reading all incidents of the code: the few that are named are looked up by their ids.
  return sql`
    select fingerprint, scope, home, last_seen, ${sql.join(factColumns.map((name) => sql.ref(name)))},
      case when ${isSeenIn(team, channel)} then 1 else 0 end as seen_here,
      ${ofRuns[0] === undefined ? sql`0` : isOf(ofRuns[0])} as knows_run
    from incidents i
    where team = ${team} and +code = ${code} and last_seen >= ${now - rememberedMs}
      and ${apiCode === undefined ? sql`api_code is null` : sql`api_code = ${apiCode}`}
      and (scope = ${scope} or (scope is null and ${isSeenIn(team, channel)}))
      and fingerprint in (${sql.join([ofFunction, ofChannel, ...ofRuns], sql` union all `)})`.execute(db)
}

const isSeenIn = (team: string, channel: string) => sql`exists (
  select 1 from incident_channels c
  where c.team = ${team} and c.fingerprint = i.fingerprint and c.channel = ${channel})`

const flag = z.literal([0, 1])

const candidateRow = z.object({
  fingerprint: z.string(),
  scope: z.string().nullable(),
  home: z.string().nullable(),
  last_seen: z.int(),
  seen_here: flag,
  knows_run: flag,
})

function candidateOf(row: unknown) {
  const { fingerprint, scope, home, last_seen, seen_here, knows_run } = candidateRow.parse(row)
  const seen = { home: home ?? undefined, isSeenHere: seen_here === 1, knowsRun: knows_run === 1 }
  return { fingerprint, scope, lastSeen: last_seen, facts: factsOfRow(row), ...seen }
}
