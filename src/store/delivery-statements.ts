import { expressionBuilder, type RawBuilder, sql } from 'kysely'
import type { Schema } from './schema.ts'
import { statement } from './statement.ts'

type Message = { readonly team: string; readonly channel: string; readonly ts: string }
type Lists = { readonly [Name in 'teams' | 'channels' | 'tss' | 'owners']: readonly string[] }
type Owned = Message & { readonly owner: string; readonly until: number }

/** What becomes of a message's row where there is one: only a free message is claimed. */
export const claimAgain = (now: RawBuilder<number>) => sql`
  on conflict (team, channel, ts) do update set
    state = 'claimed',
    owner = excluded.owner,
    lease_until = excluded.lease_until,
    -- Still claimed means that its owner never came back; a later release does not take the doubt away.
    doubt = case when deliveries.state = 'claimed' then 1 else deliveries.doubt end
  where deliveries.state = 'free' or (deliveries.state = 'claimed' and deliveries.lease_until <= ${now})`

/** Makes `owner` the holder of a free message; gives a row if that went well. */
export const claimRow = statement<Owned & { readonly now: number }>(
  (db, { team, channel, ts, owner, now, until }) =>
    sql`
      insert into deliveries (team, channel, ts, owner, lease_until, state, doubt)
      values (${team}, ${channel}, ${ts}, ${owner}, ${until}, 'claimed', 0)
      ${claimAgain(now)}
      returning doubt`.compile(db),
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

const eb = expressionBuilder<Schema, 'deliveries'>()
