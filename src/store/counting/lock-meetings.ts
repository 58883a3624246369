import { type RawBuilder, sql } from 'kysely'
import type { Sighting } from '../../triage/incident.ts'
import type { Db } from '../schema.ts'
import { isPostgres } from '../statements/together.ts'

/**
 * The statement that keeps whoever counts what could belong to the same incident waiting until this transaction ends: so
 * that two messages that come at once begin one incident, not two. They would share the channel, the function or a run.
 * `undefined` where nothing has to be locked: a transaction of SQLite's is alone anyway.
 */
export function meetingLocks(
  trx: Db,
  { team, code, channel, facts: { functionName } }: Pick<Sighting, 'team' | 'code' | 'channel' | 'facts'>,
  runs: readonly string[],
): RawBuilder<unknown> | undefined {
  if (!isPostgres(trx)) return undefined
  const shared = [`channel ${channel}`, ...(functionName === undefined ? [] : [`function ${functionName}`])]
  // A run counts once, whatever its code. Locked in one order, so that two never wait for each other.
  const names = [...shared.map((name) => `${code} ${name}`), ...runs.map((run) => `run ${run}`)]
    .map((name) => `${team} ${name}`)
    .toSorted()
  return sql`
    select count(pg_advisory_xact_lock(hashtextextended(name, 0)))
    from unnest(cast(${names} as text[])) as names (name)`
}
