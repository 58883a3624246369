import { type Block, type Element, elementsOf, optionsOf, type PlacedElement } from './blocks.ts'
import { type Context, type Event, sendEvent } from './events.ts'
import type { View } from './modals.ts'
import type { Delivery, Payload } from './outbox.ts'
import { channelNamed, messageAt, userNamed } from './posting.ts'
import { newResponseUrl, takeAnswer } from './response-urls.ts'
import { type Channel, directMessage, type Message, newId, type Origin, type User } from './workspace.ts'

/** Somebody types a slash command; `command` begins with its slash. The answer is shown as Slack would. */
export async function useCommand(context: Context, act: Command): Promise<Delivery> {
  const { workspace, outbox } = context
  const { team, app } = workspace
  const channel = channelNamed(context, act.channel)
  const user = userNamed(context, act.user)
  const origin = { channel: channel.id, user: user.id }
  const delivery = await outbox.send('slash_commands', {
    token: app.verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: commandChannelName(channel),
    user_id: user.id,
    user_name: user.name,
    command: act.command,
    text: act.text ?? '',
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: newResponseUrl(workspace, origin),
    trigger_id: newTrigger(context, user),
  })
  const { problem, answer } = delivery
  if (problem === undefined && answer !== undefined && answer !== '') takeAnswer(context, origin, answer)
  return delivery
}

export type Command = {
  readonly channel: string
  readonly user: string
  readonly command: string
  readonly text?: string
}

/** Somebody uses a shortcut: on a message if `channel` and `ts` are given, otherwise the global one. */
export function useShortcut(context: Context, act: Shortcut): Promise<Delivery> {
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
    channel: { id: channel.id, name: channel.name },
    message_ts: message.ts,
    message,
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
    channel: { id: channel.id, name: channel.name },
    // Slack keeps no ephemeral message, so it cannot show one.
    message: ephemeral === undefined ? message : undefined,
    state: { values: {} },
    response_url: newResponseUrl(context.workspace, { channel: channel.id, user: user.id, messageTs: ts }),
  })
}

export type Click = {
  readonly user: string
  /** The `action_id` of a button or menu. */
  readonly action: string
  /** Which option of a menu. */
  readonly value?: string
}

export type MessageClick = Click & { readonly message: MessagePlace }

/** Sends `block_actions` for an element of a modal or of Home. */
export function sendViewAction(context: Context, { user, view, action }: ViewAction): Promise<Delivery> {
  const container = { type: 'view', view_id: view.id }
  return context.outbox.send('interactive', { ...blockActions(context, user, action), container, view })
}

export type ViewAction = { readonly user: User; readonly view: View; readonly action: Payload }

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

/** What pressing the element with this `action_id` says. */
export function pressed({ workspace }: Context, blocks: readonly Block[], act: Click): Payload {
  const { block, element } = placedElement(blocks, act.action)
  const { type, action_id } = element
  const shared = { type, action_id, block_id: block.block_id, action_ts: workspace.newTs() }
  if (type === 'button') return { ...shared, text: element.text, value: element.value }
  return { ...shared, selected_option: optionWith(element, act.value) }
}

/** The element with this `action_id`. */
export function placedElement(blocks: readonly Block[], action: string): PlacedElement {
  const all = elementsOf(blocks)
  const found = all.find(({ element }) => element.action_id === action)
  const known = all.map(({ element }) => element.action_id).join(', ')
  if (found === undefined) throw new Error(`There is no element "${action}" here, but: ${known}`)
  return found
}

/** The option of a menu that has this value. */
export function optionWith(element: Element, value: string | undefined) {
  const option = optionsOf(element).find((each) => each.value === value)
  if (option === undefined) throw new Error(`"${element.action_id}" has no option of value "${value}"`)
  return option
}

/** The fields of every interaction, with a fresh trigger id. */
export function commonFields(context: Context, user: User): Payload {
  const { team, app } = context.workspace
  return {
    token: app.verificationToken,
    api_app_id: app.id,
    team,
    enterprise: null,
    is_enterprise_install: false,
    user: { id: user.id, username: user.name, name: user.name, team_id: team.id },
    trigger_id: newTrigger(context, user),
  }
}

function blockActions(context: Context, user: User, action: Payload): Payload {
  return { type: 'block_actions', ...commonFields(context, user), actions: [action] }
}

function findEphemeral({ workspace }: Context, { channel, user, messageTs }: Origin): Message | undefined {
  const isIt = (each: { message: Message; channel: string; user: string }) =>
    each.message.ts === messageTs && each.channel === channel && each.user === user
  return workspace.ephemerals.find(isIt)?.message
}

function newTrigger({ workspace }: Context, user: User): string {
  const id = `${newId('')}.${newId('')}`
  workspace.triggers.set(id, { user: user.id, createdAt: workspace.now(), used: false })
  return id
}

function commandChannelName({ type, name }: Channel): string {
  return { channel: name, group: 'privategroup', im: 'directmessage', mpim: name }[type]
}
