import { newId } from '../state/ids.ts'
import type { Message } from '../state/message.ts'
import type { Channel, ChannelType, Workspace } from '../state/model.ts'
import type { Delivery, Outbox, Payload, SendOptions } from './outbox.ts'

/** What the modules of Slack's side share: what Slack remembers, and the way to the bot. */
export type Context = { readonly workspace: Workspace; readonly outbox: Outbox }

/** An event's own fields; which channel it is about decides whether the bot hears of it. */
export type Event = { readonly type: string; readonly [field: string]: unknown }

/** The scope that lets an app read, and hear, each kind of conversation. */
export const historyScopes = {
  channel: 'channels:history',
  group: 'groups:history',
  im: 'im:history',
  mpim: 'mpim:history',
} as const satisfies Record<ChannelType, string>

/** Sends an event to the bot in Slack's envelope, with an id of its own. */
export function sendEvent({ workspace, outbox }: Context, event: Event, options?: EventOptions) {
  return outbox.sendAll('events_api', envelope(workspace, event, options?.shared ?? false), options)
}

export type EventOptions = SendOptions & { readonly shared?: boolean }

/** Sends a `message` event about `channel`, if the bot is a member and may read there. */
export async function sendMessageEvent(context: Context, channel: Channel, change: MessageChange) {
  if (!mayHear(context.workspace, channel, historyScopes[channel.type])) return []
  const event = {
    channel: channel.id,
    channel_type: channel.type,
    event_ts: change.fields.ts,
    ...change.fields,
  }
  return sendEvent(context, { type: 'message', ...event }, { ...change.options, shared: channel.shared })
}

export type MessageChange = { readonly fields: Payload; readonly options?: SendOptions | undefined }

/** Sends an `app_mention` for a message that mentions the bot; direct messages have none. */
export async function sendMention(
  context: Context,
  channel: Channel,
  message: Message,
  options?: SendOptions,
) {
  const { workspace } = context
  const wanted = channel.type !== 'im' && mayHear(workspace, channel, 'app_mentions:read')
  // Who has joined is named, which calls nobody.
  const isCall = message.subtype !== 'channel_join' && mentionsBot(workspace, message)
  if (!wanted || !isCall) return []
  const { metadata, subtype, ...fields } = message
  const event = { ...fields, type: 'app_mention', channel: channel.id, event_ts: message.ts }
  return sendEvent(context, event, { ...options, shared: channel.shared })
}

/** Whether the message mentions the bot. */
export function mentionsBot({ app }: Workspace, { text }: Message): boolean {
  return text.includes(`<@${app.botUser}>`)
}

/** Several deliveries under way at once, as one list. */
export async function together(...sent: readonly Promise<Delivery[]>[]): Promise<Delivery[]> {
  return (await Promise.all(sent)).flat()
}

function mayHear({ app, tokens }: Workspace, channel: Channel, scope: string): boolean {
  const granted = [...tokens.values()].some(({ scopes, revoked }) => !revoked && scopes.has(scope))
  return granted && channel.members.has(app.botUser)
}

function envelope({ app, team, now }: Workspace, event: Event, shared: boolean): Payload {
  const botUser = { enterprise_id: null, team_id: team.id, user_id: app.botUser, is_bot: true }
  return {
    token: app.verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: newId('Ev'),
    event_time: Math.floor(now() / 1000),
    authorizations: [{ ...botUser, is_enterprise_install: false }],
    is_ext_shared_channel: shared,
    event_context: newId('4-'),
  }
}
