import { sql } from 'kysely'
import type { Sighting } from '../../triage/incident.ts'
import type { Db } from '../schema.ts'
import { isPostgres } from '../together.ts'

/**
 * Keeps whoever counts what could belong to the same incident waiting until this transaction ends: so that two messages
 * that come at once begin one incident, not two. They would share the channel, the function or a run. A transaction of
 * SQLite's is alone anyway.
 */
export async function lockMeetings(
  trx: Db,
  { team, code, channel, facts: { functionName } }: Sighting,
  runs: readonly string[],
): Promise<void> {
  if (!isPostgres(trx)) return
  const shared = [`channel ${channel}`, ...(functionName === undefined ? [] : [`function ${functionName}`])]
  // A run counts once, whatever its code. Locked in one order, so that two never wait for each other.
  const names = [...shared.map((name) => `${code} ${name}`), ...runs.map((run) => `run ${run}`)]
    .map((name) => `${team} ${name}`)
    .toSorted()
  await sql`
    select count(pg_advisory_xact_lock(hashtextextended(name, 0)))
    from unnest(cast(${names} as text[])) as names (name)`.execute(trx)
}
