import { type Context, sendEvent } from '../delivery/events.ts'
import type { Delivery } from '../delivery/outbox.ts'
import { channelNamed, userNamed } from './posting.ts'

export type Invitation = { readonly channel: string; readonly user: string }

/** Somebody invites the bot to a channel: https://docs.slack.dev/reference/events/member_joined_channel */
export async function inviteBot(
  context: Context,
  { channel: name, user }: Invitation,
): Promise<readonly Delivery[]> {
  const { app, team, newTs } = context.workspace
  const channel = channelNamed(context, name)
  const inviter = userNamed(context, user).id
  if (channel.members.has(app.botUser)) throw new Error(`${app.name} is in this channel already`)
  channel.members.add(app.botUser)
  const event = {
    ...{ type: 'member_joined_channel', user: app.botUser, channel: channel.id, team: team.id, inviter },
    ...{ channel_type: channel.type === 'channel' ? 'C' : 'G', event_ts: newTs() },
  }
  return sendEvent(context, event, { shared: channel.shared })
}

/** Somebody takes the bot out of a channel. */
export function removeBot(context: Context, { channel: name }: Pick<Invitation, 'channel'>): void {
  const { app } = context.workspace
  const channel = channelNamed(context, name)
  if (!channel.members.delete(app.botUser)) throw new Error(`${app.name} is not in this channel`)
}
