import { type Context, sendEvent, sendMessageEvent } from '../delivery/events.ts'
import { channelNamed } from './posting.ts'

/** Somebody makes a public channel private: https://docs.slack.dev/reference/events/message/channel_convert_to_private */
export function makePrivate(context: Context, name: string) {
  const channel = channelNamed(context, name)
  channel.type = 'group'
  const fields = { subtype: 'channel_convert_to_private', ts: context.workspace.newTs(), text: '' }
  return sendMessageEvent(context, channel, { fields })
}

/** Somebody shares a channel with another company: https://docs.slack.dev/reference/events/channel_shared */
export function share(context: Context, name: string) {
  const channel = channelNamed(context, name)
  channel.shared = true
  const event = { type: 'channel_shared', channel: channel.id, connected_team_id: 'T0OTHER' }
  return sendEvent(context, { ...event, event_ts: context.workspace.newTs() }, { shared: true })
}

/** A channel is shared no more: https://docs.slack.dev/reference/events/channel_unshared */
export function unshare(context: Context, name: string) {
  const channel = channelNamed(context, name)
  channel.shared = false
  const event = { type: 'channel_unshared', channel: channel.id, previously_connected_team_id: 'T0OTHER' }
  return sendEvent(context, { ...event, is_ext_shared: false, event_ts: context.workspace.newTs() })
}
