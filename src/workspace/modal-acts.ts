import { z } from 'zod'
import type { Block, PlacedElement } from './blocks.ts'
import type { Context } from './events.ts'
import {
  type Click,
  commonFields,
  optionWith,
  placedElement,
  pressed,
  sendViewAction,
} from './interactions.ts'
import {
  changeView,
  type ElementValue,
  givenView,
  pushModal,
  replaceView,
  type View,
  visibleModal,
} from './modals.ts'
import type { Delivery } from './outbox.ts'
import { userNamed } from './posting.ts'
import { viewProblem } from './view-limits.ts'
import type { User, Workspace } from './workspace.ts'

/** Somebody replaces the text of a field; the bot hears of it if the field dispatches every character. */
export async function typeText(
  context: Context,
  { user: name, action, text }: Typing,
): Promise<Delivery | undefined> {
  const { user, view, placed } = fieldIn(context, name, action)
  const typed = setValue(context, view, placed, {
    type: placed.element.type,
    value: text === '' ? null : text,
  })
  const when = placed.element.dispatch_action_config?.trigger_actions_on ?? []
  if (!dispatches(placed.block) || !when.includes('on_character_entered')) return undefined
  return sendAction(context, { user, view: typed, placed, value: { value: text } })
}

export type Typing = { readonly user: string; readonly action: string; readonly text: string }

/** Somebody picks an option of a select or of radio buttons in a modal. */
export async function chooseOption(context: Context, { user: name, action, value }: Choosing) {
  const { user, view, placed } = fieldIn(context, name, action)
  const selected_option = optionWith(placed.element, value)
  const chosen = setValue(context, view, placed, { type: placed.element.type, selected_option })
  if (!dispatches(placed.block)) return undefined
  return sendAction(context, { user, view: chosen, placed, value: { selected_option } })
}

export type Choosing = { readonly user: string; readonly action: string; readonly value: string }

/** Somebody presses a button in the visible modal, or in Home. */
export function clickInView(context: Context, act: Click & { on: 'modal' | 'home' }): Promise<Delivery> {
  const user = userNamed(context, act.user)
  const view = act.on === 'modal' ? openModalOf(context, user) : context.workspace.homes.get(user.id)
  if (view === undefined) throw new Error(`${user.name} has no Home yet`)
  return sendViewAction(context, { user, view, action: pressed(context, view.blocks, act) })
}

/** Somebody submits the visible modal; what the bot answers happens to it. */
export async function submitModal(context: Context, { user: name }: { user: string }): Promise<Delivery> {
  const user = userNamed(context, name)
  const view = openModalOf(context, user)
  requireFilled(view)
  const fields = { type: 'view_submission', ...commonFields(context, user), view, response_urls: [] }
  const delivery = await context.outbox.send('interactive', fields)
  if (delivery.problem === undefined) takeResponse(context, { user, view, answer: delivery.answer })
  return delivery
}

/** Somebody closes the visible modal; the bot hears of it if it asked to. */
export async function closeModal(
  context: Context,
  { user: name }: { user: string },
): Promise<Delivery | undefined> {
  const user = userNamed(context, name)
  const view = openModalOf(context, user)
  removeModal(context.workspace, user, view)
  if (!view.notify_on_close) return undefined
  const { trigger_id, ...fields } = commonFields(context, user)
  return context.outbox.send('interactive', { type: 'view_closed', ...fields, view, is_cleared: false })
}

const responseAction = z.discriminatedUnion('response_action', [
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.literal('update'), view: z.looseObject({}) }),
  z.object({ response_action: z.literal('push'), view: z.looseObject({}) }),
  z.object({ response_action: z.literal('clear') }),
])

type Response = { readonly user: User; readonly view: View; readonly answer: unknown }

function takeResponse({ workspace }: Context, { user, view, answer }: Response): void {
  const closes = answer === undefined || answer === ''
  const response = closes ? undefined : responseAction.parse(answer)
  switch (response?.response_action) {
    case undefined:
      removeModal(workspace, user, view)
      break
    case 'errors':
      replaceView(workspace, { ...view, errors: response.errors })
      break
    case 'update':
      replaceView(workspace, changeView(workspace, view, valid(response.view)))
      break
    case 'push':
      pushModal(workspace, user.id, valid(response.view))
      break
    case 'clear':
      workspace.modals.delete(user.id)
      break
    default:
      response satisfies never
  }
}

function valid(view: object) {
  const problem = viewProblem(view)
  if (problem !== undefined) throw new Error(`Slack would not show the view in this answer: ${problem}`)
  return givenView.parse(view)
}

function openModalOf({ workspace }: Context, user: User): View {
  const view = visibleModal(workspace, user.id)
  if (view === undefined) throw new Error(`${user.name} has no modal open`)
  return view
}

function fieldIn(context: Context, name: string, action: string) {
  const user = userNamed(context, name)
  const view = openModalOf(context, user)
  return { user, view, placed: placedElement(view.blocks, action) }
}

function setValue(
  { workspace }: Context,
  view: View,
  { block, element }: PlacedElement,
  value: ElementValue,
): View {
  const { block_id = '' } = block
  const { action_id = '' } = element
  const { values } = view.state
  const inBlock = { ...values[block_id], [action_id]: value }
  const changed = { ...view, state: { values: { ...values, [block_id]: inBlock } } }
  replaceView(workspace, changed)
  return changed
}

type Action = {
  readonly user: User
  readonly view: View
  readonly placed: PlacedElement
  readonly value: object
}

function sendAction(context: Context, { user, view, placed, value }: Action): Promise<Delivery> {
  const { type, action_id } = placed.element
  const { block_id } = placed.block
  const action = { type, action_id, block_id, action_ts: context.workspace.newTs(), ...value }
  return sendViewAction(context, { user, view, action })
}

// An input block is quiet until it is submitted, unless it says otherwise; all other blocks speak at once.
function dispatches(block: Block): boolean {
  return block.type !== 'input' || block.dispatch_action === true
}

// Slack asks for what is missing before it sends anything.
function requireFilled({ blocks, state, submit }: View): void {
  if (submit === null) throw new Error('This modal has no submit button')
  const required = blocks.filter(({ type, optional }) => type === 'input' && optional !== true)
  const empty = required.find(
    ({ block_id = '' }) => !Object.values(state.values[block_id] ?? {}).every(isFilled),
  )
  if (empty !== undefined) throw new Error(`The block "${empty.block_id}" is empty`)
}

function isFilled({ value, selected_option, selected_options }: ElementValue): boolean {
  const chosen = Array.isArray(selected_options) ? selected_options[0] : undefined
  return (value ?? selected_option ?? chosen ?? null) !== null
}

function removeModal({ modals }: Workspace, user: User, view: View): void {
  const others = modals.get(user.id)?.filter(({ id }) => id !== view.id) ?? []
  modals.set(user.id, others)
}
