import { expressionBuilder, type Kysely } from 'kysely'
import { z } from 'zod'
import { dayOf } from '../triage/history.ts'
import type { Incident, ReplyForm, Sighted, Sighting } from '../triage/incident.ts'
import { formOf } from '../triage/noise.ts'
import { type Channel, channelOf, sightInChannel } from './channels.ts'
import { findIncident } from './incident-row.ts'
import type { Schema } from './schema.ts'

type Store = Kysely<Schema>

const sightingRow = z.object({ form: z.enum(['card', 'line', 'count', 'dismissed']) })

/**
 * Counts a message, once however often and wherever it is delivered, and decides how it is answered. The
 * decision stays with the message: whoever takes over from a dead process gets the same form. An incident that
 * was fixed is open again.
 */
export async function sight(db: Store, sighting: Sighting): Promise<Sighted> {
  return db.transaction().execute(async (trx) => {
    const before = (await isNews(trx, sighting)) ? undefined : await sightedBefore(trx, sighting)
    return before ?? countSighting(trx, sighting)
  })
}

// The rows are locked in one order, message, channel, incident, everywhere: two processes never wait for each
// other.
async function countSighting(db: Store, sighting: Sighting): Promise<Sighted> {
  const channel = await sightInChannel(db, sighting)
  const form = formOf({ ...channel, asked: sighting.asked })
  if (form !== 'card') await keepForm(db, sighting, form)
  if (form === 'dismissed') return { form }
  await countIncident(db, sighting)
  await countDay(db, sighting)
  const sighted = await sightedAs(db, sighting, { form, channel })
  if (sighted === undefined) throw new Error('An incident was gone in the transaction that counted it')
  return sighted
}

/** Writes the message down; `false` if it stands there already. Of two at once, the second waits for the first. */
async function isNews(db: Store, { team, channel, ts, fingerprint, now }: Sighting): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('sightings')
    .values({ team, channel, ts, fingerprint, form: 'card', seen_at: now })
    .onConflict((conflict) => conflict.columns(['team', 'channel', 'ts', 'fingerprint']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** `undefined` if the incident has been forgotten since. */
async function sightedBefore(db: Store, sighting: Sighting): Promise<Sighted | undefined> {
  const row = await db
    .selectFrom('sightings')
    .select('form')
    .where(isSighting(sighting))
    .executeTakeFirstOrThrow()
  const form = sighting.asked ? 'card' : sightingRow.parse(row).form
  return sightedAs(db, sighting, { form, channel: await channelOf(db, sighting) })
}

async function sightedAs(
  db: Store,
  sighting: Sighting,
  { form, channel }: { form: ReplyForm; channel: Channel | undefined },
): Promise<Sighted | undefined> {
  if (form === 'dismissed') return { form }
  const incident = await findIncident(db, sighting)
  return incident && { form, incident, ...(channel?.card && { earlierCard: channel.card }) }
}

async function keepForm(db: Store, sighting: Sighting, form: ReplyForm): Promise<void> {
  await db.updateTable('sightings').set({ form }).where(isSighting(sighting)).execute()
}

async function countIncident(db: Store, sighting: Sighting): Promise<void> {
  const { team, fingerprint, code, now } = sighting
  await db
    .insertInto('incidents')
    .values({ ...newIncident, team, fingerprint, code, first_seen: now, last_seen: now })
    .onConflict((conflict) =>
      conflict.columns(['team', 'fingerprint']).doUpdateSet(({ ref }) => ({
        count: eb('incidents.count', '+', 1),
        previous_seen: ref('incidents.last_seen'),
        last_seen: ref('excluded.last_seen'),
        state: wasFixed.then<Incident['state']>('open').else(ref('incidents.state')).end(),
        owner: wasFixed.then(null).else(ref('incidents.owner')).end(),
        owner_since: wasFixed.then(null).else(ref('incidents.owner_since')).end(),
        owner_from: wasFixed.then(null).else(ref('incidents.owner_from')).end(),
        revision: eb('incidents.revision', '+', 1),
        stale_since: staleIfShown(sighting),
      })),
    )
    .execute()
}

async function countDay(db: Store, { team, fingerprint, now }: Sighting): Promise<void> {
  await db
    .insertInto('incident_days')
    .values({ team, fingerprint, day: dayOf(now), count: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['team', 'fingerprint', 'day'])
        .doUpdateSet((days) => ({ count: days('incident_days.count', '+', 1) })),
    )
    .execute()
}

const newIncident = {
  state: 'open',
  owner: null,
  owner_since: null,
  owner_from: null,
  fix_id: null,
  count: 1,
  previous_seen: null,
  revision: 1,
  stale_since: null,
  drawer: null,
  drawn_until: 0,
} as const

const eb = expressionBuilder<Schema, 'incidents'>()

const isSighting = ({ team, channel, ts, fingerprint }: Sighting) =>
  expressionBuilder<Schema, 'sightings'>().and({ team, channel, ts, fingerprint })

const wasFixed = eb.case().when('incidents.state', '=', 'fixed')

// The first card is posted with this very state. One on its way is looked after by `keepCard`.
const staleIfShown = ({ team, fingerprint, now }: Sighting) =>
  eb
    .case()
    .when(
      eb.exists(
        eb
          .selectFrom('cards')
          .select('cards.ts')
          .where((cards) => cards.and({ 'cards.team': team, 'cards.fingerprint': fingerprint })),
      ),
    )
    .then(eb.fn.coalesce('incidents.stale_since', eb.val(now)))
    .else(eb.ref('incidents.stale_since'))
    .end()
