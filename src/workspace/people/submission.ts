import * as z from 'zod'
import type { Context } from '../delivery/events.ts'
import type { Delivery } from '../delivery/outbox.ts'
import { viewProblem } from '../limits/view-limits.ts'
import { type Block, type Element, elementsOf } from '../state/blocks.ts'
import { changeView, pushModal, removeModal, replaceView, requireModal, setModals } from '../state/modals.ts'
import type { User, Workspace } from '../state/model.ts'
import { type ElementValue, givenView, type View } from '../state/view.ts'
import { commonFields, teamInView } from './interaction-payload.ts'
import { userNamed } from './posting.ts'

/** Somebody submits the visible modal; what the bot answers happens to it. */
export async function submitModal(context: Context, { user: name }: { user: string }): Promise<Delivery> {
  const user = userNamed(context, name)
  const view = requireModal(context.workspace, user)
  requireFilled(context.workspace, view)
  const common = { ...commonFields(context, user), ...teamInView(context, user) }
  const fields = { type: 'view_submission', ...common, view, response_urls: [] }
  const delivery = await context.outbox.send('interactive', fields)
  if (delivery.problem === undefined) takeResponse(context, { user, view, answer: delivery.answer })
  return delivery
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
      replaceView(workspace, { ...view, errors: placedErrors(view, response.errors) })
      break
    case 'update':
      replaceView(workspace, changeView(workspace, view, valid(response.view)))
      break
    case 'push':
      pushModal(workspace, user.id, valid(response.view))
      break
    case 'clear':
      setModals(workspace, user.id, [])
      break
    default:
      response satisfies never
  }
}

function valid(view: object) {
  const problem = viewProblem(view)
  if (problem !== undefined) throw new Error(`Slack would not show the view in this answer: ${problem}`)
  const given = givenView.parse(view)
  if (given.type !== 'modal') throw new Error('Slack would not show Home in the place of a modal')
  return given
}

// Slack shows an error under an input block, or else says it had trouble connecting (slackapi/bolt-js#554).
function placedErrors({ blocks }: View, errors: Readonly<Record<string, string>>) {
  const inputs = new Set(blocks.filter(({ type }) => type === 'input').map(({ block_id }) => block_id))
  const places = Object.keys(errors)
  const lost = places.length === 0 ? 'nowhere' : places.find((place) => !inputs.has(place))
  if (lost !== undefined) throw new Error(`Slack could not show an error at "${lost}"`)
  return errors
}

/** Thrown where nothing was sent, because a field is empty; the modal now says so at the field. */
export class NotSubmitted extends Error {}

// Slack asks for what is missing before it sends anything.
function requireFilled(workspace: Workspace, view: View): void {
  const { blocks, state, submit } = view
  if (submit === null) throw new Error('This modal has no submit button')
  const required = blocks.filter(({ type, optional }) => type === 'input' && optional !== true)
  const empty = required
    .map(({ block_id = '' }) => block_id)
    .filter((id) => !Object.values(state.values[id] ?? {}).every(isFilled))
  if (empty.length > 0) {
    const errors = Object.fromEntries(empty.map((id) => [id, 'This field has to be filled in.']))
    replaceView(workspace, { ...view, errors })
    throw new NotSubmitted(`The block "${empty[0]}" is empty`)
  }
  for (const { block, element } of elementsOf(blocks)) requireLength(state, block, element)
}

// Slack counts along while somebody types, and holds back what is too short or too long.
function requireLength({ values }: View['state'], { block_id = '' }: Block, element: Element): void {
  const { action_id = '', min_length = 0, max_length = 3000 } = element
  const value = values[block_id]?.[action_id]?.value
  if (typeof value !== 'string' || element.type !== 'plain_text_input') return
  const { length } = [...value]
  if (length < min_length || length > max_length)
    throw new Error(`The block "${block_id}" has ${length} characters`)
}

function isFilled({ value, selected_option, files }: ElementValue): boolean {
  if (Array.isArray(files)) return files.length > 0
  return (value ?? selected_option ?? null) !== null
}
