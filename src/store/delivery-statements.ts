import { type Expression, expressionBuilder, sql } from 'kysely'
import type { Schema } from './schema.ts'
import { statement } from './statement.ts'

type Message = { readonly team: string; readonly channel: string; readonly ts: string }
type Lists = { readonly [Name in 'teams' | 'channels' | 'tss' | 'owners']: readonly string[] }
type Owned = Message & { readonly owner: string; readonly until: number }

/** Makes `owner` the holder of a free message; gives a row if that went well. */
export const claimRow = statement<Owned & { readonly now: number }>(
  (db, { team, channel, ts, owner, now, until }) =>
    db
      .insertInto('deliveries')
      .values({ team, channel, ts, owner, lease_until: until, state: 'claimed', doubt: 0 })
      .onConflict((conflict) =>
        conflict
          .columns(['team', 'channel', 'ts'])
          .doUpdateSet(({ ref }) => ({
            state: 'claimed',
            owner: ref('excluded.owner'),
            lease_until: ref('excluded.lease_until'),
            doubt: doubtNow,
          }))
          .where(isFreeAt(now)),
      )
      .returning('doubt')
      .compile(),
)

export const heldRow = statement<Message & { readonly now: number }>((db, { team, channel, ts, now }) =>
  db
    .selectFrom('deliveries')
    .select('ts')
    .where(eb.and({ team, channel, ts, state: 'claimed' }))
    .where('lease_until', '>', now)
    .compile(),
)

export const renewRow = statement<Owned>((db, { team, channel, ts, owner, until }) =>
  db
    .updateTable('deliveries')
    .set({ lease_until: until })
    .where(eb.and({ team, channel, ts }))
    .where('owner', '=', owner)
    .where('state', '=', 'claimed')
    .compile(),
)

/** Makes several leases longer; gives the owners that still hold theirs. Only Postgres takes them as lists. */
export const renewRows = statement<Lists & { readonly until: number }>((db, slot) =>
  sql`
    update deliveries set lease_until = ${slot.until}
    from unnest(
      cast(${slot.teams} as text[]), cast(${slot.channels} as text[]), cast(${slot.tss} as text[]),
      cast(${slot.owners} as text[])
    ) as held (team, channel, ts, owner)
    where deliveries.team = held.team and deliveries.channel = held.channel and deliveries.ts = held.ts
      and deliveries.owner = held.owner and deliveries.state = 'claimed'
    returning deliveries.owner`.compile(db),
)

export const markRow = statement<Message & { readonly replyTs: string }>(
  (db, { team, channel, ts, replyTs }) =>
    db
      .updateTable('deliveries')
      .set({ state: 'answered', reply_ts: replyTs, reason: null })
      .where(eb.and({ team, channel, ts }))
      .where(eb.or([eb('state', '<>', 'answered'), eb('reply_ts', '=', replyTs)]))
      .compile(),
)

const isFreeAt = (now: Expression<number>) =>
  eb.or([
    eb('deliveries.state', '=', 'free'),
    eb.and([eb('deliveries.state', '=', 'claimed'), eb('deliveries.lease_until', '<=', now)]),
  ])

const eb = expressionBuilder<Schema, 'deliveries'>()

// Still claimed means that its owner never came back; a later release does not take the doubt away.
const doubtNow = eb
  .case()
  .when('deliveries.state', '=', 'claimed')
  .then(1)
  .else(eb.ref('deliveries.doubt'))
  .end()
