import type { Context } from '../delivery/events.ts'
import type { Delivery, Payload } from '../delivery/outbox.ts'
import { type Block, type Element, elementsOf, optionsOf, type PlacedElement } from '../state/blocks.ts'
import { newId } from '../state/ids.ts'
import type { User } from '../state/model.ts'
import type { View } from '../state/view.ts'

/** What pressing the element with this `action_id` says. */
export function pressed({ workspace }: Context, blocks: readonly Block[], act: Click): Payload {
  const { block, element } = placedElement(blocks, act.action, act.value)
  const { type, action_id } = element
  const shared = { type, action_id, block_id: block.block_id, action_ts: workspace.newTs() }
  if (type === 'button') return { ...shared, text: element.text, value: element.value }
  return { ...shared, selected_option: optionWith(element, act.value) }
}

/** The element with this `action_id`; of several, the button that carries the value, else the first. */
export function placedElement(blocks: readonly Block[], action: string, value?: string): PlacedElement {
  const all = elementsOf(blocks)
  const named = all.filter(({ element }) => element.action_id === action)
  const found = named.find(({ element }) => element.type === 'button' && element.value === value) ?? named[0]
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
    user: { id: user.id, username: user.name, name: user.name, team_id: user.otherTeam ?? team.id },
    trigger_id: newTrigger(context, user),
  }
}

/** The fields of every `block_actions`. */
export function blockActions(context: Context, user: User, action: Payload): Payload {
  return { type: 'block_actions', ...commonFields(context, user), actions: [action] }
}

export type Click = {
  readonly user: string
  /** The `action_id` of a button or menu. */
  readonly action: string
  /** Which option of a menu, or which of several buttons of one `action_id`. */
  readonly value?: string
}

/** Sends `block_actions` for an element of a modal or of Home. */
export function sendViewAction(context: Context, { user, view, action }: ViewAction): Promise<Delivery> {
  const container = { type: 'view', view_id: view.id }
  const fields = { ...blockActions(context, user, action), ...teamInView(context, user) }
  return context.outbox.send('interactive', { ...fields, container, view })
}

/** In a view the team is that of whoever uses it; whose the bot is says the view. */
export function teamInView({ workspace: { team } }: Context, { otherTeam }: User): Payload {
  return { team: otherTeam === undefined ? team : { id: otherTeam, domain: 'another-company' } }
}

export type ViewAction = { readonly user: User; readonly view: View; readonly action: Payload }

/** A trigger id for what the user just did. */
export function newTrigger({ workspace }: Context, user: User): string {
  const id = `${newId('')}.${newId('')}`
  workspace.triggers.set(id, { user: user.id, createdAt: workspace.now(), used: false })
  return id
}
