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
  { team, channel, others = [], ...own }: Pick<Sighting, 'team' | 'code' | 'channel' | 'facts' | 'others'>,
  runs: readonly string[],
): RawBuilder<unknown> | undefined {
  if (!isPostgres(trx)) return undefined
  const shared = [own, ...others].flatMap(({ code, facts: { functionName } }) => [
    `${code} channel ${channel}`,
    ...(functionName === undefined ? [] : [`${code} function ${functionName}`]),
  ])
  // A run counts once, whatever its code. Locked in one order, so that two never wait for each other.
  const all = [...runs, ...others.flatMap((each) => each.runs)]
  const names = [...new Set([...shared, ...all.map((run) => `run ${run}`)])]
    .map((name) => `${team} ${name}`)
    .toSorted()
  return sql`
    select count(pg_advisory_xact_lock(hashtextextended(name, 0)))
    from unnest(cast(${names} as text[])) as names (name)`
}
