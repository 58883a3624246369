import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import { agrees, belongs } from '../../triage/agreement.ts'
import { rememberedMs } from '../../triage/history.ts'
import type { Incident, Sighting } from '../../triage/incident.ts'
import { type Channel, channelColumns, channelOfRow } from '../channels.ts'
import { factColumns, factsOfRow, rowOfFacts } from '../fact-columns.ts'
import type { Db } from '../schema.ts'

/** An incident that a text belongs to, as far as counting needs it. */
export type Found = Pick<Incident, 'fingerprint' | 'facts'> & {
  readonly scope: string | null
  /** What the text's channel knows of it. */
  readonly place: Channel | undefined
}

/** What is asked about: nothing of it need have been counted. */
export type Text = Pick<Sighting, 'team' | 'scope' | 'channel' | 'code' | 'facts' | 'now'> & {
  readonly apiCode?: string
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
  const counted = rows.filter((row) => sourceRow.parse(row).knows_run === 1).length
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
    select 0 as knows_run, ${columns} from incidents i
    left join incident_channels c
      on c.team = i.team and c.fingerprint = i.fingerprint and c.channel = ${channel}
    where i.team = ${team} and i.function_name = ${facts.functionName} and i.scope = ${scope}
      and i.state <> 'fixed' and i.api_code is null and i.last_seen >= ${now - rememberedMs}
    order by i.last_seen desc limit ${mostOpen}`.execute(db)
  return rows.flatMap((row) => candidateOf(row)).find((each) => agrees(facts, each.facts))
}

/**
 * The statement that gives what was seen of a run, in the channel lately, and of the function, each looked up by its own index. What contradicts
 * the text stays out; what belongs together is decided by `belongs` alone. Where the team is written with `|| ''`, a
 * database that has not counted its tables yet, as after the first installation, does not read the whole team instead.
 */
export function candidates(text: Text, runs: readonly string[]): RawBuilder<unknown> {
  const { team, scope, channel, code, facts, now } = text
  const isOfText = isCandidate(text)
  const sources = [
    ...(runs.length === 0
      ? []
      : [
          sql`select 1 as knows_run, ${columns} from runs n
            left join incident_channels c
              on c.team = n.team || '' and c.fingerprint = n.fingerprint and c.channel = ${channel}
            left join incidents i on i.team = n.team || '' and i.fingerprint = n.fingerprint and ${isOfText}
            where n.team = ${team} and n.scope = ${scope} and n.run in (${sql.join(runs)})`,
        ]),
    sql`select 0 as knows_run, ${columns} from incident_channels c
      join incidents i on i.team = c.team || '' and i.fingerprint = c.fingerprint and ${isOfText}
      where c.channel = ${channel} and c.team || '' = ${team}
        and (c.last_seen >= ${now - rememberedMs} or c.dismissed = 1)`,
    ...(facts.functionName === undefined
      ? []
      : [
          sql`select 0 as knows_run, ${columns} from incidents i
            left join incident_channels c
              on c.team = i.team || '' and c.fingerprint = i.fingerprint and c.channel = ${channel}
            where i.function_name = ${facts.functionName} and i.code = ${code} and i.team || '' = ${team} and ${isOfText}`,
        ]),
  ]
  return sql.join(sources, sql` union all `)
}

function isCandidate({ scope, code, apiCode, facts, now }: Text): RawBuilder<unknown> {
  const { timeout_ms: _, memory_mb: __, ...names } = rowOfFacts(facts)
  const agreeing = Object.entries(names)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => sql` and (${sql.raw(`i.${name} is null or i.${name}`)} = ${value})`)
  return sql`i.code = ${code}
      and ${apiCode === undefined ? sql`i.api_code is null` : sql`i.api_code = ${apiCode}`}
      and (i.last_seen >= ${now - rememberedMs} or (c.dismissed = 1 and c.muted_until > ${now}))
      and (i.scope = ${scope} or (i.scope is null and c.channel is not null))${sql.join(agreeing, sql``)}`
}

const columns = sql.raw(
  [
    ...['fingerprint', 'scope', 'home', 'last_seen', ...factColumns].map((name) => `i.${name}`),
    ...['channel', ...channelColumns].map((name) => `c.${name}`),
  ].join(', '),
)

const sourceRow = z.object({ knows_run: z.literal([0, 1]), fingerprint: z.string().nullable() })

const candidateRow = z.object({
  fingerprint: z.string(),
  scope: z.string().nullable(),
  home: z.string().nullable(),
  last_seen: z.int(),
  channel: z.string().nullable(),
  knows_run: z.literal([0, 1]),
})

/** None for a run of another incident. */
function candidateOf(row: unknown) {
  if (sourceRow.parse(row).fingerprint === null) return []
  const { fingerprint, scope, home, last_seen, channel, knows_run } = candidateRow.parse(row)
  const place = channel === null ? undefined : channelOfRow(row)
  const seen = { home: home ?? undefined, isSeenHere: place !== undefined, knowsRun: knows_run === 1 }
  return [{ fingerprint, scope, lastSeen: last_seen, facts: factsOfRow(row), place, ...seen }]
}
