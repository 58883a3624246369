import { type RawBuilder, sql } from 'kysely'
import { firstRecentDay } from '../triage/history.ts'
import { factColumns } from './fact-columns.ts'

/** What an incident is read from, of a statement on `incidents`: also what one that writes to it gives back. */
export function incidentColumns(now: number): RawBuilder<unknown> {
  return sql`${ofIncident}, ${givenColumns},
    (select sum(d.count) from incident_days d
      where d.team = incidents.team and d.fingerprint = incidents.fingerprint and d.day >= ${firstRecentDay(now)}
    ) as recent_count`
}

const ofFix = (column: string) =>
  `(select ${column} from fixes f where f.team = incidents.team and f.id = coalesce(incidents.fix_id, incidents.fix_before))`

const runbookOf = (kind: 'function' | 'code', subject: string) => `
  (select b.url from runbooks b where b.team = incidents.team and b.scope = incidents.scope
    and b.kind = '${kind}' and b.subject = ${subject})`

// By name: a replica of a newer version may be adding columns while this one runs.
const columns = [
  'fingerprint',
  'code',
  'api_code',
  'scope',
  'home',
  'timeout_before',
  'memory_before',
  'state',
  'owner',
  'owner_since',
  'owner_from',
  'fix_id',
  'count',
  'first_seen',
  'last_seen',
  'previous_seen',
  'seen_before',
  'alarms',
  'recovered_at',
  'alarmed_since',
  'revision',
  ...factColumns,
] as const

// Written out once: of each name on its own, Kysely makes an object, and walks through it, whenever it is asked for.
const ofIncident = sql.raw(columns.map((column) => `incidents.${column}`).join(', '))

/** All that an incident is read from, and that whoever begins it does not know. */
export const givenColumns = sql.raw(`
  ${ofFix('user_id')} as fix_user, ${ofFix('fixed_at')} as fixed_at, ${ofFix('note')} as fix_note,
  ${runbookOf('function', 'incidents.function_name')} as function_runbook,
  ${runbookOf('code', 'coalesce(incidents.api_code, cast(incidents.code as text))')} as code_runbook`)
