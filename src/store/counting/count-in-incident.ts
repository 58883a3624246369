import { type RawBuilder, sql } from 'kysely'
import { learned } from '../../triage/agreement.ts'
import type { Facts } from '../../triage/facts.ts'
import type { Sighting } from '../../triage/incident.ts'
import { withTrigger } from '../../triage/known-alarms.ts'
import { factColumns, rowOfFacts } from '../fact-columns.ts'
import { givenColumns, incidentColumns } from '../incident-columns.ts'
import { begunRow, selectIncident } from '../incident-row.ts'
import { alarmsColumn } from './alarms-column.ts'
import type { Before, Found } from './incident-of-text.ts'

type Counting = {
  readonly fingerprint: string
  readonly known: Found | undefined
  /** The last time of what is begun. */
  readonly lastTime: Before | undefined
  /** Runs that nobody has counted. */
  readonly fresh: number
}

/** A statement, and the incident's row as it is then of the row that the statement gives. */
type Counted = { readonly statement: RawBuilder<unknown>; readonly rowOf: (given: unknown) => unknown }

/** The statement that adds runs to the incident they belong to, or begins one. */
export function countInIncident(text: Sighting, { fingerprint, known, lastTime, fresh }: Counting): Counted {
  return known === undefined
    ? begin(text, { fingerprint, lastTime, fresh })
    : { statement: goOn(text, { known, fresh }), rowOf: (given) => given }
}

function begin(
  { team, scope, channel, code, apiCode, facts, alarm, now }: Sighting,
  { fingerprint, lastTime, fresh }: Omit<Counting, 'known'>,
): Counted {
  const row = {
    ...{ team, fingerprint, code, scope, home: channel, api_code: apiCode ?? null },
    alarms: alarm ? alarmsColumn([alarm]) : null,
    ...rowOfFacts(facts),
    ...{ seen_before: lastTime?.seenAt ?? null, fix_before: lastTime?.fixId ?? null },
    ...{ state: 'open', count: fresh, first_seen: now, last_seen: now, revision: 1, drawn_until: 0 },
  }
  const statement = sql`
    insert into incidents (${sql.raw(Object.keys(row).join(', '))})
    values (${sql.join(Object.values(row))})
    returning ${givenColumns}`
  return { statement, rowOf: (given) => begunRow(row, given) }
}

/** Its cards are stale now; with a new run, what was fixed is open again. */
function goOn(
  { team, scope, facts, alarm, now }: Sighting,
  { known, fresh }: { readonly known: Found; readonly fresh: number },
): RawBuilder<unknown> {
  const { fingerprint } = known
  const after = learned(known.facts, facts)
  const alarms = alarm ? withTrigger(known.alarms, alarm) : known.alarms
  if (fresh === 0 && known.scope !== null && isSame(after, known.facts) && alarms === known.alarms) {
    return selectIncident({ team, fingerprint, now })
  }
  const row = rowOfFacts(after)
  return sql`
    update incidents set scope = ${scope}, ${alarms === known.alarms ? sql`` : sql`alarms = ${alarmsColumn(alarms)},`}
      (${sql.raw(factColumns.join(', '))}) = (${sql.join(factColumns.map((name) => row[name]))}),
      ${sql.join(
        [...limitsBefore(known.facts, after), ...(fresh > 0 ? moreRuns(fresh, now) : [])].map(
          (each) => sql`${each}, `,
        ),
        sql``,
      )}
      revision = revision + 1, stale_since = coalesce(stale_since, ${now})
    where team = ${team} and fingerprint = ${fingerprint}
    returning ${incidentColumns(now)}`
}

const moreRuns = (fresh: number, now: number) => [
  sql`count = count + ${fresh}`,
  sql`recovered_at = null`,
  sql`alarmed_since = null`,
  sql`previous_seen = last_seen`,
  sql`last_seen = ${now}`,
  sql`state = case when state = 'fixed' then 'open' else state end`,
  ...['owner', 'owner_since', 'owner_from'].map((name) =>
    sql.raw(`${name} = case when state <> 'fixed' then ${name} end`),
  ),
]

function limitsBefore(known: Facts, after: Facts) {
  return [
    ...(known.timeoutMs !== undefined && known.timeoutMs !== after.timeoutMs
      ? [sql`timeout_before = ${known.timeoutMs}`]
      : []),
    ...(known.memoryMb !== undefined && known.memoryMb !== after.memoryMb
      ? [sql`memory_before = ${known.memoryMb}`]
      : []),
  ]
}

function isSame(one: Facts, other: Facts): boolean {
  return JSON.stringify(rowOfFacts(one)) === JSON.stringify(rowOfFacts(other))
}
