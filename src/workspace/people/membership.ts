import { type Context, sendEvent, together } from '../delivery/events.ts'
import { addMessage } from '../delivery/messages.ts'
import { tell } from '../state/happenings.ts'
import { channelNamed, userNamed } from './posting.ts'

/**
 * Somebody invites the bot to a channel, which says so; the bot hears of both:
 * https://docs.slack.dev/reference/events/member_joined_channel
 */
export function inviteBot(context: Context, invitation: Invitation) {
  const { workspace } = context
  const { app, team } = workspace
  const channel = channelNamed(context, invitation.channel)
  const inviter = userNamed(context, invitation.user).id
  if (channel.members.has(app.botUser)) throw new Error(`${app.name} is already in this channel.`)
  channel.members.add(app.botUser)
  tell(workspace, { kind: 'bot_moved', channel: channel.id, hasBot: true })
  const joined = { subtype: 'channel_join', user: app.botUser, inviter }
  const { delivered } = addMessage(context, channel, {
    ...joined,
    text: `<@${app.botUser}> has joined the channel`,
  })
  const event = {
    type: 'member_joined_channel',
    ...{ user: app.botUser, channel: channel.id, team: team.id, inviter },
    channel_type: channel.type === 'group' ? 'G' : 'C',
    event_ts: workspace.newTs(),
  }
  return together(delivered, sendEvent(context, event, { shared: channel.shared }))
}

export type Invitation = { readonly channel: string; readonly user: string }

/** Somebody takes the bot out of a channel. */
export function removeBot(context: Context, { channel: name }: Pick<Invitation, 'channel'>): void {
  const { workspace } = context
  const { app } = workspace
  const channel = channelNamed(context, name)
  if (!channel.members.delete(app.botUser)) throw new Error(`${app.name} is not in this channel`)
  tell(workspace, { kind: 'bot_moved', channel: channel.id, hasBot: false })
}
