import { sql } from 'kysely'
import { agrees, belongs } from '../../triage/agreement.ts'
import { rememberedMs } from '../../triage/history.ts'
import type { Incident } from '../../triage/incident.ts'
import type { Channel } from '../channels.ts'
import type { Db } from '../schema.ts'
import { candidateColumns, candidateOf, candidates, knowsRun, type Text } from './candidates.ts'

/** An incident that a text belongs to, as far as counting needs it. */
export type Found = Pick<Incident, 'fingerprint' | 'facts'> & {
  readonly scope: string | null
  /** What the text's channel knows of it. */
  readonly place: Channel | undefined
}

/**
 * The incident that a text belongs to: of its scope and code, seen in the last 30 days or muted in the channel, the
 * newest that knows one of its runs, or to which it `belongs`. An incident that an older version began belongs to the first scope that shows it in
 * one of its channels. An alarm that tells no code belongs to what is open of its function. And how many of the runs have
 * been counted in the scope, in whatever incident.
 */
export async function incidentOfText(
  db: Db,
  text: Text,
  runs: readonly string[],
): Promise<{ readonly found: Found | undefined; readonly counted: number }> {
  return incidentAmong(db, text, (await candidates(text, runs).execute(db)).rows)
}

/** The same of what `candidates` has given. */
export async function incidentAmong(
  db: Db,
  text: Text,
  rows: readonly unknown[],
): Promise<{ readonly found: Found | undefined; readonly counted: number }> {
  const counted = rows.filter(knowsRun).length
  const known = text.facts.alarm === undefined ? undefined : await openIncidentOfFunction(db, text)
  if (known) return { found: known, counted }
  const found = rows
    .flatMap((row) => candidateOf(row))
    .toSorted((one, other) => other.lastSeen - one.lastSeen)
    .find((each) => (each.knowsRun ? agrees(text.facts, each.facts) : belongs(text, each)))
  return { found, counted }
}

/** More open incidents of one function are nothing that an alarm could be told apart by. */
const mostOpen = 20

/**
 * The newest open incident of the function that an alarm names, in its scope, whatever the status code, if they agree:
 * an alarm that tells no code is mostly the first sign of one that is known already.
 */
async function openIncidentOfFunction(
  db: Db,
  { team, scope, channel, facts, now }: Text,
): Promise<Found | undefined> {
  if (facts.functionName === undefined) return undefined
  const { rows } = await sql`
    select 0 as knows_run, ${candidateColumns} from incidents i
    left join incident_channels c
      on c.team = i.team and c.fingerprint = i.fingerprint and c.channel = ${channel}
    where i.team = ${team} and i.function_name = ${facts.functionName} and i.scope = ${scope}
      and i.state <> 'fixed' and i.api_code is null and i.last_seen >= ${now - rememberedMs}
    order by i.last_seen desc limit ${mostOpen}`.execute(db)
  return rows.flatMap((row) => candidateOf(row)).find((each) => agrees(facts, each.facts))
}
