import { sql } from 'kysely'
import * as z from 'zod'
import type { Incident } from '../triage/incident.ts'
import { alarmsIn } from './counting/alarms-column.ts'
import { factColumns, factsOfRow } from './fact-columns.ts'
import { incidentColumns } from './incident-columns.ts'
import type { Db } from './schema.ts'

/** An incident of one team. */
export type IncidentKey = { readonly team: string; readonly fingerprint: string }

/** Reads an incident with its newest fix and its count of the last days, in one statement. */
export async function findIncident(
  db: Db,
  { team, fingerprint, now }: IncidentKey & { readonly now: number },
): Promise<Incident | undefined> {
  const { rows } = await selectIncident({ team, fingerprint, now }).execute(db)
  return rows[0] === undefined ? undefined : incidentOfRow(rows[0])
}

/**
 * The incident as a statement that wrote to it gives it back, but for `more` runs of today. A fix of this very moment is
 * known by its id, and seen by the next statement only.
 */
export async function incidentWritten(
  db: Db,
  key: IncidentKey & { readonly now: number },
  { row, more }: { readonly row: unknown; readonly more: number },
): Promise<Incident | undefined> {
  const written = incidentRow.parse(row)
  if (written.fix_id !== null && written.fix_user === null) return findIncident(db, key)
  return incidentOf({ ...written, recent_count: (written.recent_count ?? 0) + more }, row)
}

/** The row of an incident that has just begun: what was written to it, and what could not be known before. */
export function begunRow(written: object, given: unknown): unknown {
  return { ...emptyRow, ...written, ...givenRow.parse(given) }
}

/** Reads a row that has the columns. */
export function incidentOfRow(row: unknown): Incident {
  return incidentOf(incidentRow.parse(row), row)
}

/** The incident's cards show something else from now on: they are redrawn, even if the caller dies. */
export async function markIncidentStale(
  trx: Db,
  { team, fingerprint, now }: IncidentKey & { readonly now: number },
): Promise<void> {
  await trx
    .updateTable('incidents')
    .set((eb) => ({
      revision: eb('revision', '+', 1),
      stale_since: eb.fn.coalesce('stale_since', eb.val(now)),
    }))
    .where((eb) => eb.and({ team, fingerprint }))
    .execute()
}

/** The statement that gives an incident's row. */
export function selectIncident({ team, fingerprint, now }: IncidentKey & { readonly now: number }) {
  return sql`
    select ${incidentColumns(now)} from incidents where team = ${team} and fingerprint = ${fingerprint}`
}

const time = z.int().nonnegative()
const count = z.int().nonnegative()

const incidentRow = z.object({
  fingerprint: z.string(),
  code: z.int(),
  api_code: z.string().nullable(),
  scope: z.string().nullable(),
  home: z.string().nullable(),
  timeout_before: z.int().nullable(),
  memory_before: z.int().nullable(),
  state: z.enum(['open', 'taken', 'fixed']),
  owner: z.string().nullable(),
  owner_since: time.nullable(),
  owner_from: z.string().nullable(),
  fix_id: z.string().nullable(),
  fix_user: z.string().nullable(),
  fixed_at: time.nullable(),
  fix_note: z.string().nullable(),
  function_runbook: z.string().nullable(),
  code_runbook: z.string().nullable(),
  count,
  recent_count: count.nullable(),
  first_seen: time,
  last_seen: time,
  previous_seen: time.nullable(),
  seen_before: time.nullable(),
  alarms: z.string().nullable(),
  recovered_at: time.nullable(),
  alarmed_since: time.nullable(),
  revision: count,
})

type Row = z.infer<typeof incidentRow>

const emptyRow = Object.fromEntries(
  [...incidentRow.keyof().options, ...factColumns].map((name) => [name, null]),
)

const givenRow = incidentRow.pick({
  ...{ function_runbook: true, code_runbook: true },
  ...{ fix_user: true, fixed_at: true, fix_note: true },
})

function incidentOf(row: Row, whole: unknown): Incident {
  const facts = factsOfRow(whole)
  return {
    fingerprint: row.fingerprint,
    code: row.code,
    ...(row.api_code !== null && { apiCode: row.api_code }),
    ...(row.scope !== null && { scope: row.scope }),
    ...(row.home !== null && facts.functionName === undefined && { home: row.home }),
    facts,
    ...(row.alarms !== null && { alarms: alarmsIn(row.alarms) }),
    ...beforeOf(row),
    state: row.state,
    count: row.count,
    recentCount: row.recent_count ?? 0,
    firstSeen: row.first_seen,
    lastSeen: row.last_seen,
    revision: row.revision,
    ...(row.previous_seen !== null && { previousSeen: row.previous_seen }),
    ...(row.seen_before !== null && { seenBefore: row.seen_before }),
    ...(row.recovered_at !== null && {
      recovered: {
        at: row.recovered_at,
        ...(row.alarmed_since !== null && { since: row.alarmed_since }),
      },
    }),
    ...ownerOf(row),
    ...lastFixOf(row),
    ...runbooksOf(row),
  }
}

function beforeOf({ timeout_before, memory_before }: Row): Pick<Incident, 'before'> {
  if (timeout_before === null && memory_before === null) return {}
  return {
    before: {
      ...(timeout_before !== null && { timeoutMs: timeout_before }),
      ...(memory_before !== null && { memoryMb: memory_before }),
    },
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

function runbooksOf({ function_runbook, code_runbook }: Row): Pick<Incident, 'runbooks'> {
  if (function_runbook === null && code_runbook === null) return {}
  return {
    runbooks: {
      ...(function_runbook !== null && { ofFunction: function_runbook }),
      ...(code_runbook !== null && { ofCode: code_runbook }),
    },
  }
}
