import type { Context } from '../delivery/events.ts'
import type { Delivery } from '../delivery/outbox.ts'
import type { Block, PlacedElement } from '../state/blocks.ts'
import { addFile } from '../state/files.ts'
import { removeModal, replaceView, requireModal } from '../state/modals.ts'
import type { NewFile, User } from '../state/model.ts'
import type { ElementValue, View } from '../state/view.ts'
import {
  type Click,
  commonFields,
  optionWith,
  placedElement,
  pressed,
  sendViewAction,
} from './interaction-payload.ts'
import { userNamed } from './posting.ts'

/** Somebody replaces the text of a field; the bot hears of it if the field dispatches every character. */
export async function typeText(
  context: Context,
  { user: name, action, text }: Typing,
): Promise<Delivery | undefined> {
  const { user, view, placed } = fieldIn(context, name, action)
  if (placed.element.type !== 'plain_text_input') throw new Error(`Nobody can type into "${action}"`)
  const typed = setValue(context, view, placed, {
    type: placed.element.type,
    value: text === '' ? null : text,
  })
  const when = placed.element.dispatch_action_config?.trigger_actions_on ?? []
  if (!dispatches(placed.block) || !when.includes('on_character_entered')) return undefined
  return sendAction(context, { user, view: typed, placed, value: { value: text } })
}

export type Typing = { readonly user: string; readonly action: string; readonly text: string }

/** Somebody picks an option of a select in a modal. */
export async function chooseOption(context: Context, { user: name, action, value }: Choosing) {
  const { user, view, placed } = fieldIn(context, name, action)
  const selected_option = optionWith(placed.element, value)
  const chosen = setValue(context, view, placed, { type: placed.element.type, selected_option })
  if (!dispatches(placed.block)) return undefined
  return sendAction(context, { user, view: chosen, placed, value: { selected_option } })
}

export type Choosing = { readonly user: string; readonly action: string; readonly value: string }

/** Somebody picks files for a field of a modal, in place of those picked before; Slack keeps what is uploaded. */
export async function attachFiles(context: Context, { user: name, action, files }: Attaching) {
  const { user, view, placed } = fieldIn(context, name, action)
  const { type, filetypes, max_files = 10 } = placed.element
  if (type !== 'file_input') throw new Error(`"${action}" takes no files`)
  if (files.length > max_files) throw new Error(`You can upload ${max_files} at most`)
  for (const file of files) requireTaken(file, filetypes)
  const uploaded = files.map((file) => addFile(context.workspace, file, user.id))
  const attached = setValue(context, view, placed, { type, files: uploaded })
  if (!dispatches(placed.block)) return undefined
  return sendAction(context, { user, view: attached, placed, value: { files: uploaded } })
}

export type Attaching = { readonly user: string; readonly action: string; readonly files: readonly NewFile[] }

/** Of a field for files: https://docs.slack.dev/reference/block-kit/block-elements/file-input-element */
const largestUpload = 10 * 1_048_576

function requireTaken({ name, content }: NewFile, filetypes: readonly string[] | undefined): void {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  if (filetypes !== undefined && !filetypes.includes(ending))
    throw new Error(`${name} is not one of the types that can be uploaded here: ${filetypes.join(', ')}`)
  if (Buffer.byteLength(content) > largestUpload) throw new Error(`${name} is larger than 10 MB`)
}

/** Somebody presses a button in the visible modal, or in Home. */
export function clickInView(context: Context, act: Click & { on: 'modal' | 'home' }): Promise<Delivery> {
  const user = userNamed(context, act.user)
  const view =
    act.on === 'modal' ? requireModal(context.workspace, user) : context.workspace.homes.get(user.id)
  if (view === undefined) throw new Error(`${user.name} has no Home yet`)
  return sendViewAction(context, { user, view, action: pressed(context, view.blocks, act) })
}

/** Somebody closes the visible modal; the bot hears of it if it asked to. */
export async function closeModal(
  context: Context,
  { user: name }: { user: string },
): Promise<Delivery | undefined> {
  const user = userNamed(context, name)
  const view = requireModal(context.workspace, user)
  removeModal(context.workspace, user, view)
  if (!view.notify_on_close) return undefined
  const { trigger_id, ...fields } = commonFields(context, user)
  return context.outbox.send('interactive', { type: 'view_closed', ...fields, view, is_cleared: false })
}

function fieldIn(context: Context, name: string, action: string) {
  const user = userNamed(context, name)
  const view = requireModal(context.workspace, user)
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
