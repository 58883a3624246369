import { expressionBuilder, sql } from 'kysely'
import * as z from 'zod'
import type { IncidentKey } from './incident-row.ts'
import { hasRunOut, type Lease } from './lease.ts'
import type { Db, Schema } from './schema.ts'

/** Who redraws an incident's cards; a random id, new for each attempt. */
type Drawer = IncidentKey & { readonly owner: string }

const keyRow = z.object({ team: z.string(), fingerprint: z.string() })
const revisionRow = z.object({ revision: z.int() })

/**
 * Incidents whose cards show an older state and that nobody is redrawing, the longest waiting first. A crash
 * between a change and its cards is made up for by whoever asks next.
 */
export async function staleIncidents(
  db: Db,
  { most, ...lease }: Pick<Lease, 'now' | 'leaseMs'> & { readonly most: number },
): Promise<readonly IncidentKey[]> {
  const rows = await db
    .selectFrom('incidents')
    .select(['team', 'fingerprint'])
    .where(isStale)
    .where(hasRunOut(sql`drawn_until`, lease))
    .orderBy('stale_since')
    .limit(most)
    .execute()
  return rows.map((row) => keyRow.parse(row))
}

/**
 * The right to redraw an incident's cards, for `leaseMs`: without it, a slower process could put an older state
 * over a newer one. `false` if the cards are up to date or somebody else is at it, who will then see by
 * `endDrawing` that there is more to draw. Read the incident after this, and its cards after that: a card that
 * comes in between is either drawn or makes the incident stale again.
 */
export async function beginDrawing(
  db: Db,
  { owner, now, leaseMs, ...key }: IncidentKey & Lease,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('incidents')
    .set({ drawer: owner, drawn_until: now + leaseMs })
    .where(isIncident(key))
    .where(isStale)
    .where(hasRunOut(sql`drawn_until`, { now, leaseMs }))
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/**
 * Ends the redrawing. `false` if the incident has changed in the meantime: its cards stay stale, and may be
 * begun anew at once.
 */
export async function endDrawing(
  db: Db,
  { owner, revision, ...key }: Drawer & { readonly revision: number },
): Promise<boolean> {
  const row = await db
    .updateTable('incidents')
    .set({ stale_since: staleUnless(revision), drawer: null, drawn_until: 0 })
    .where(isIncident(key))
    .where('drawer', '=', owner)
    .returning('revision')
    .executeTakeFirst()
  return row !== undefined && revisionRow.parse(row).revision === revision
}

const eb = expressionBuilder<Schema, 'incidents'>()

const isIncident = ({ team, fingerprint }: IncidentKey) => eb.and({ team, fingerprint })

const isStale = eb('stale_since', 'is not', null)

const staleUnless = (revision: number) =>
  eb.case().when('revision', '=', revision).then(null).else(eb.ref('stale_since')).end()
