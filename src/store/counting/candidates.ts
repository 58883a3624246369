import { type RawBuilder, sql } from 'kysely'
import * as z from 'zod'
import { rememberedMs } from '../../triage/history.ts'
import type { Sighting } from '../../triage/incident.ts'
import { channelColumns, channelOfRow } from '../channels.ts'
import { factColumns, factsOfRow, rowOfFacts } from '../fact-columns.ts'
import { alarmsIn } from './alarms-column.ts'

/** What is asked about: nothing of it need have been counted. */
export type Text = Pick<Sighting, 'team' | 'scope' | 'channel' | 'code' | 'facts' | 'alarm' | 'now'> & {
  readonly apiCode?: string
}

/**
 * The statement that gives what a text may belong to: what was seen of its runs and of its function, what names no
 * function in its channel, and what shares its trouble there lately; each looked up by an index of its own, because a
 * channel may have seen thousands. It tells of what is long gone, too: that was no first time. What contradicts the text
 * stays out; what belongs together is decided by `belongs` alone. Where the team
 * is written with `|| ''`, a database that has not counted its tables yet, as after the first installation, does not read
 * the whole team instead.
 */
export function candidates(text: Text, runs: readonly string[]): RawBuilder<unknown> {
  const { team, scope, channel, code, facts } = text
  const isOfText = isCandidate(text)
  const ofRuns = sql`select 1 as knows_run, ${candidateColumns} from runs n
    left join incident_channels c
      on c.team = n.team || '' and c.fingerprint = n.fingerprint and c.channel = ${channel}
    left join incidents i on i.team = n.team || '' and i.fingerprint = n.fingerprint and ${isOfText}
    where n.team = ${team} and n.scope = ${scope} and n.run in (${sql.join(runs)})`
  const ofFunction = sql`select 0 as knows_run, ${candidateColumns} from incidents i
    left join incident_channels c
      on c.team = i.team || '' and c.fingerprint = i.fingerprint and c.channel = ${channel}
    where i.function_name = ${facts.functionName} and i.code = ${code} and i.team || '' = ${team} and ${isOfText}`
  const sources = [
    ...(runs.length === 0 ? [] : [ofRuns]),
    ...troubles(text).map((trouble) => seenHere(text, sql`${trouble} and ${isOfText}`)),
    ...(facts.functionName === undefined ? [] : [ofFunction]),
  ]
  return sql.join(sources, sql` union all `)
}

function seenHere({ team, channel, code }: Text, isWanted: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select 0 as knows_run, ${candidateColumns} from incidents i
    join incident_channels c
      on c.team = i.team || '' and c.fingerprint = i.fingerprint and c.channel = ${channel}
    where ${isWanted} and i.code = ${code} and i.team || '' = ${team}`
}

/**
 * What is known of an incident here that a text may belong to. Where both name the function that is another source; where
 * one of them does, they have to share the trouble.
 */
function troubles({
  channel,
  now,
  facts: { functionName, exception, cause },
}: Text): readonly RawBuilder<unknown>[] {
  const unnamed = sql`i.home = ${channel} and i.function_name is null`
  const shared = [
    ...(exception === undefined ? [] : [sql`i.exception = ${exception}`]),
    ...(cause === undefined ? [] : [sql`i.cause = ${cause}`]),
  ]
  if (functionName !== undefined) return shared.map((trouble) => sql`${unnamed} and ${trouble}`)
  return [
    ...(exception === undefined
      ? [unnamed]
      : [sql`${unnamed} and i.exception = ${exception}`, sql`${unnamed} and i.exception is null`]),
    ...shared.map(
      (trouble) => sql`${trouble} and i.function_name is not null
      and (c.last_seen >= ${now - rememberedMs} or c.dismissed = 1)`,
    ),
  ]
}

function isCandidate({ scope, code, apiCode, facts }: Text): RawBuilder<unknown> {
  const { timeout_ms: _, memory_mb: __, ...names } = rowOfFacts(facts)
  const agreeing = Object.entries(names)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => sql` and (${sql.raw(`i.${name} is null or i.${name}`)} = ${value})`)
  return sql`i.code = ${code}
      and ${apiCode === undefined ? sql`i.api_code is null` : sql`i.api_code = ${apiCode}`}
      and (i.scope = ${scope} or (i.scope is null and c.channel is not null))${sql.join(agreeing, sql``)}`
}

const incidentNames = ['fingerprint', 'scope', 'home', 'last_seen', 'fix_id', 'fix_before', 'alarms'] as const

/** What `candidateOf` reads, of an incident `i` and what a channel knows of it, `c`; with `knows_run` before it. */
const candidateColumns = sql.raw(
  [
    ...[...incidentNames, ...factColumns].map((name) => `i.${name}`),
    ...['channel', ...channelColumns].map((name) => `c.${name}`),
  ].join(', '),
)

const sourceRow = z.object({ knows_run: z.literal([0, 1]), fingerprint: z.string().nullable() })

const candidateRow = z.object({
  fingerprint: z.string(),
  scope: z.string().nullable(),
  home: z.string().nullable(),
  last_seen: z.int(),
  fix_id: z.string().nullable(),
  fix_before: z.string().nullable(),
  alarms: z.string().nullable(),
  channel: z.string().nullable(),
  knows_run: z.literal([0, 1]),
})

/** Whether a row tells of one of the text's runs, which has been counted. */
export function knowsRun(row: unknown): boolean {
  return sourceRow.parse(row).knows_run === 1
}

/** Reads a row; gives none for a run of another incident. */
export function candidateOf(row: unknown) {
  if (sourceRow.parse(row).fingerprint === null) return []
  const { fingerprint, scope, home, last_seen, fix_id, fix_before, alarms, channel, knows_run } =
    candidateRow.parse(row)
  const place = channel === null ? undefined : channelOfRow(row)
  const seen = { home: home ?? undefined, isSeenHere: place !== undefined, knowsRun: knows_run === 1 }
  const known = { facts: factsOfRow(row), alarms: alarmsIn(alarms) }
  const fixId = fix_id ?? fix_before
  return [{ fingerprint, scope, lastSeen: last_seen, fixId, ...known, place, ...seen }]
}
