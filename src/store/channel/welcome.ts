import { sql } from 'kysely'
import type { Db } from '../schema.ts'
import type { ChannelPlace } from './settings.ts'

/** The bot joined a channel; `joinedTs` is when, as Slack says it. */
export type Joining = ChannelPlace & { readonly joinedTs: string }

/**
 * The right to say what the bot does in a channel that it has joined: among any number of processes and deliveries one
 * gets it, and none again before the bot joins anew.
 */
export async function claimWelcome(db: Db, { team, channel, joinedTs }: Joining): Promise<boolean> {
  const { rows } = await sql`
    insert into channel_welcomes (team, channel, joined_ts) values (${team}, ${channel}, ${joinedTs})
    on conflict (team, channel) do update set joined_ts = excluded.joined_ts
      where channel_welcomes.joined_ts < excluded.joined_ts
    returning joined_ts`.execute(db)
  return rows.length > 0
}

/** Gives the right back where nothing could be said: the next delivery of the same event tries again. */
export async function releaseWelcome(db: Db, { team, channel, joinedTs }: Joining): Promise<void> {
  await sql`
    delete from channel_welcomes
    where team = ${team} and channel = ${channel} and joined_ts = ${joinedTs}`.execute(db)
}
