import { type RawBuilder, sql } from 'kysely'

/**
 * What is fixed, or an error to any channel that has seen it: where each has called it no SCF error, it is none, and not
 * open. `incidents` is what the statement calls that table. The team is written as in `candidates`.
 */
export function isErrorOrFixed(incidents: string, now: number): RawBuilder<unknown> {
  const { team, fingerprint, state } = {
    team: sql.ref(`${incidents}.team`),
    fingerprint: sql.ref(`${incidents}.fingerprint`),
    state: sql.ref(`${incidents}.state`),
  }
  return sql`(${state} = 'fixed' or coalesce((
    select min(case when e.dismissed = 1 and (e.muted_until is null or e.muted_until > ${now}) then 1 else 0 end)
    from incident_channels e where e.team = ${team} || '' and e.fingerprint = ${fingerprint}), 0) = 0)`
}
