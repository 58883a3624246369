import { type Context, type Event, sendEvent } from '../delivery/events.ts'
import type { Delivery } from '../delivery/outbox.ts'
import { withoutMetadata } from '../state/lookup.ts'
import type { Message } from '../state/message.ts'
import type { Channel, Origin } from '../state/model.ts'
import { directMessage } from '../state/seed.ts'
import { newResponseUrl, takeAnswer } from '../web-api/response-urls.ts'
import { blockActions, type Click, commonFields, newTrigger, pressed } from './interaction-payload.ts'
import { channelNamed, messageAt, userNamed } from './posting.ts'

/** Somebody types a slash command; `command` begins with its slash. The answer is shown as Slack would. */
export async function useCommand(context: Context, act: Command): Promise<Delivery> {
  requireCommands(context)
  const { workspace, outbox } = context
  const { team, app } = workspace
  const channel = channelNamed(context, act.channel)
  const user = userNamed(context, act.user)
  const response_url = newResponseUrl(workspace, { channel: channel.id, user: user.id })
  const delivery = await outbox.send('slash_commands', {
    token: app.verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: shownChannelName(channel),
    user_id: user.id,
    user_name: user.name,
    command: act.command,
    text: act.text ?? '',
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url,
    trigger_id: newTrigger(context, user),
  })
  const { problem, answer } = delivery
  if (problem === undefined && answer !== undefined && answer !== '')
    takeAnswer(context, response_url, answer)
  return delivery
}

export type Command = {
  readonly channel: string
  readonly user: string
  readonly command: string
  readonly text?: string
}

/** Somebody uses a shortcut: on a message if `channel` and `ts` are given, otherwise the global one. */
export async function useShortcut(context: Context, act: Shortcut): Promise<Delivery> {
  requireCommands(context)
  const user = userNamed(context, act.user)
  const shared = {
    ...commonFields(context, user),
    callback_id: act.callback,
    action_ts: context.workspace.newTs(),
  }
  if (act.message === undefined) return context.outbox.send('interactive', { type: 'shortcut', ...shared })
  const channel = channelNamed(context, act.message.channel)
  const message = messageAt(channel, act.message.ts)
  return context.outbox.send('interactive', {
    type: 'message_action',
    ...shared,
    channel: { id: channel.id, name: shownChannelName(channel) },
    message_ts: message.ts,
    message: withoutMetadata(message),
    response_url: newResponseUrl(context.workspace, { channel: channel.id, user: user.id }),
  })
}

export type MessagePlace = { readonly channel: string; readonly ts: string }

export type Shortcut = { readonly user: string; readonly callback: string; readonly message?: MessagePlace }

/** Somebody presses a button of a message, an ephemeral answer included, or picks from its menus. */
export function clickInMessage(context: Context, act: MessageClick): Promise<Delivery> {
  const channel = channelNamed(context, act.message.channel)
  const user = userNamed(context, act.user)
  const { ts } = act.message
  const ephemeral = findEphemeral(context, { channel: channel.id, user: user.id, messageTs: ts })
  const message = ephemeral ?? messageAt(channel, ts)
  const place = { channel_id: channel.id, message_ts: ts, is_ephemeral: ephemeral !== undefined }
  return context.outbox.send('interactive', {
    ...blockActions(context, user, pressed(context, message.blocks ?? [], act)),
    container: { type: 'message', ...place, thread_ts: message.thread_ts },
    channel: { id: channel.id, name: shownChannelName(channel) },
    // Slack keeps no ephemeral message, so it cannot show one. Whether it shows metadata here is not documented.
    message: ephemeral === undefined ? withoutMetadata(message) : undefined,
    state: { values: {} },
    response_url: newResponseUrl(context.workspace, { channel: channel.id, user: user.id, messageTs: ts }),
  })
}

export type MessageClick = Click & { readonly message: MessagePlace }

/** Somebody opens the bot's Home, or the messages tab beside it. */
export function openHomeTab(context: Context, { user: name, tab = 'home' }: HomeTab): Promise<Delivery[]> {
  const { workspace } = context
  const user = userNamed(context, name)
  const channel = directMessage(workspace, user).id
  const view = tab === 'home' ? workspace.homes.get(user.id) : undefined
  const event: Event = {
    type: 'app_home_opened',
    user: user.id,
    channel,
    tab,
    view,
    event_ts: workspace.newTs(),
  }
  return sendEvent(context, event)
}

export type HomeTab = { readonly user: string; readonly tab?: 'home' | 'messages' }

function findEphemeral({ workspace }: Context, { channel, user, messageTs }: Origin): Message | undefined {
  const isIt = (each: { message: Message; channel: string; user: string }) =>
    each.message.ts === messageTs && each.channel === channel && each.user === user
  return workspace.ephemerals.find(isIt)?.message
}

// Without this scope an app has neither commands nor shortcuts.
function requireCommands({ workspace }: Context): void {
  const granted = [...workspace.tokens.values()].some(({ scopes }) => scopes.has('commands'))
  if (!granted) throw new Error('The app lacks the scope "commands"')
}

function shownChannelName({ type, name }: Channel): string {
  return { channel: name, group: 'privategroup', im: 'directmessage', mpim: name }[type]
}
