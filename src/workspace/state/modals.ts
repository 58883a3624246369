import { type Block, type Element, elementsOf, withBlockIds } from './blocks.ts'
import { tell } from './happenings.ts'
import { newId } from './ids.ts'
import type { User, Workspace } from './model.ts'
import { Refusal } from './refusal.ts'
import type { ElementValue, GivenView, View, ViewValues } from './view.ts'

/** A new view on top of `below`, which are the modals already open. */
export function createView(workspace: Workspace, given: GivenView, below: readonly View[] = []): View {
  const { team, app } = workspace
  const id = newId('V')
  const blocks = withBlockIds(given.blocks)
  return {
    ...given,
    id,
    team_id: team.id,
    app_id: app.id,
    app_installed_team_id: team.id,
    bot_id: app.botId,
    blocks,
    hash: newHash(workspace),
    root_view_id: below[0]?.id ?? id,
    previous_view_id: below.at(-1)?.id ?? null,
    state: { values: valuesOf(blocks, {}) },
  }
}

/** The view with other content. What was typed stays where block id and action id stay the same. */
export function changeView(workspace: Workspace, view: View, given: GivenView): View {
  const blocks = withBlockIds(given.blocks)
  const state = { values: valuesOf(blocks, view.state.values) }
  const { errors, ...rest } = view
  return { ...rest, ...given, blocks, state, hash: newHash(workspace) }
}

/** Opens a first modal for a user, in place of those that were open. */
export function openModal(workspace: Workspace, user: string, given: GivenView): View {
  const view = createView(workspace, given)
  setModals(workspace, user, [view])
  return view
}

/** Puts a modal on top of the user's others, of which there must be one; Slack holds three at most. */
export function pushModal(workspace: Workspace, user: string, given: GivenView): View {
  const below = workspace.modals.get(user) ?? []
  // Slack answers so where the trigger does not come from a modal (slackapi/python-slack-sdk#804).
  if (below.length === 0) throw new Refusal('invalid_trigger_id')
  if (below.length >= 3) throw new Refusal('push_limit_reached')
  const view = createView(workspace, given, below)
  setModals(workspace, user, [...below, view])
  return view
}

/** Puts `after` where the modal or Home of the same id is. */
export function replaceView(workspace: Workspace, after: View): void {
  for (const [user, stack] of workspace.modals) {
    const index = stack.findIndex(({ id }) => id === after.id)
    if (index !== -1) setModals(workspace, user, stack.with(index, after))
  }
  for (const [user, home] of workspace.homes) if (home.id === after.id) setHome(workspace, user, after)
}

/** Puts what the user sees of the bot's Home. */
export function setHome(workspace: Workspace, user: string, home: View): void {
  workspace.homes.set(user, home)
  tell(workspace, { kind: 'home', user })
}

/** The open modal that the user sees. */
export function visibleModal({ modals }: Workspace, user: string): View | undefined {
  return modals.get(user)?.at(-1)
}

/** The open modal that the user sees; throws where none is open. */
export function requireModal(workspace: Workspace, { id, name }: User): View {
  const view = visibleModal(workspace, id)
  if (view === undefined) throw new Error(`${name} has no modal open`)
  return view
}

/** Takes a modal away; the one below is seen again. */
export function removeModal(workspace: Workspace, user: User, view: View): void {
  const others = workspace.modals.get(user.id)?.filter(({ id }) => id !== view.id) ?? []
  setModals(workspace, user.id, others)
}

/** Puts this stack in the place of the user's modals. */
export function setModals(workspace: Workspace, user: string, stack: View[]): void {
  workspace.modals.set(user, stack)
  tell(workspace, { kind: 'modals', user })
}

function newHash({ now }: Workspace): string {
  return `${Math.floor(now() / 1000)}.${newId('')}`
}

function valuesOf(blocks: readonly Block[], before: ViewValues): ViewValues {
  const values: Record<string, Record<string, ElementValue>> = {}
  for (const { block, element } of elementsOf(blocks)) {
    const { block_id = '' } = block
    const { action_id = '' } = element
    const value = before[block_id]?.[action_id] ?? initialValue(element)
    if (value !== undefined) values[block_id] = { ...values[block_id], [action_id]: value }
  }
  return values
}

function initialValue({ type, ...element }: Element): ElementValue | undefined {
  switch (type) {
    case 'plain_text_input':
      return { type, value: element.initial_value ?? null }
    case 'static_select':
    case 'radio_buttons':
      return { type, selected_option: element.initial_option ?? null }
    case 'file_input':
      return { type, files: [] }
    default:
      return undefined
  }
}
