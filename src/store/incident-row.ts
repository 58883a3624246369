import type { Kysely } from 'kysely'
import { z } from 'zod'
import { firstRecentDay } from '../triage/history.ts'
import type { Incident } from '../triage/incident.ts'
import type { Schema } from './schema.ts'
import { statement } from './statement.ts'

/** An incident of one team: the same trouble in two teams is two incidents. */
export type IncidentKey = { readonly team: string; readonly fingerprint: string }

/** Reads an incident with its newest fix and its count of the last days, in one statement. */
export async function findIncident(
  db: Kysely<Schema>,
  { team, fingerprint, now }: IncidentKey & { readonly now: number },
): Promise<Incident | undefined> {
  const { rows } = await incidentWithFix(db, { team, fingerprint, firstDay: firstRecentDay(now) })
  return rows[0] === undefined ? undefined : incidentOfRow(rows[0])
}

/** Reads a row that has the columns of `findIncident`. */
export function incidentOfRow(row: unknown): Incident {
  return incidentOf(incidentRow.parse(row))
}

type Asked = IncidentKey & { readonly firstDay: number }

const incidentWithFix = statement<Asked>((db, { team, fingerprint, firstDay }) =>
  db
    .selectFrom('incidents')
    .leftJoin('fixes', (join) =>
      join.onRef('fixes.team', '=', 'incidents.team').onRef('fixes.id', '=', 'incidents.fix_id'),
    )
    .select(columns)
    .select(['fixes.user_id as fix_user', 'fixes.fixed_at', 'fixes.note as fix_note'])
    .select(({ selectFrom }) =>
      selectFrom('incident_days')
        .select(({ fn }) => fn.sum('incident_days.count').as('sum'))
        .where('incident_days.team', '=', team)
        .where('incident_days.fingerprint', '=', fingerprint)
        .where('incident_days.day', '>=', firstDay)
        .as('recent_count'),
    )
    .where('incidents.team', '=', team)
    .where('incidents.fingerprint', '=', fingerprint)
    .compile(),
)

// By name: a replica of a newer version may be adding columns while this one runs.
const columns = [
  'incidents.fingerprint',
  'incidents.code',
  'incidents.state',
  'incidents.owner',
  'incidents.owner_since',
  'incidents.owner_from',
  'incidents.count',
  'incidents.first_seen',
  'incidents.last_seen',
  'incidents.previous_seen',
  'incidents.revision',
] as const

const time = z.int().nonnegative()
const count = z.int().nonnegative()

const incidentRow = z.object({
  fingerprint: z.string(),
  code: z.int(),
  state: z.enum(['open', 'taken', 'fixed']),
  owner: z.string().nullable(),
  owner_since: time.nullable(),
  owner_from: z.string().nullable(),
  fix_user: z.string().nullable(),
  fixed_at: time.nullable(),
  fix_note: z.string().nullable(),
  count,
  recent_count: count.nullable(),
  first_seen: time,
  last_seen: time,
  previous_seen: time.nullable(),
  revision: count,
})

type Row = z.infer<typeof incidentRow>

function incidentOf(row: Row): Incident {
  return {
    fingerprint: row.fingerprint,
    code: row.code,
    state: row.state,
    count: row.count,
    recentCount: row.recent_count ?? 0,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    revision: row.revision,
    ...(row.previous_seen !== null && { previousSeen: row.previous_seen }),
    ...ownerOf(row),
    ...lastFixOf(row),
  }
}

function ownerOf({ owner, owner_since, owner_from }: Row): Pick<Incident, 'owner'> {
  if (owner === null || owner_since === null) return {}
  return { owner: { user: owner, since: owner_since, ...(owner_from !== null && { from: owner_from }) } }
}

function lastFixOf({ fix_user, fixed_at, fix_note }: Row): Pick<Incident, 'lastFix'> {
  if (fix_user === null || fixed_at === null || fix_note === null) return {}
  return { lastFix: { user: fix_user, at: fixed_at, note: fix_note } }
}
