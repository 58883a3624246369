import * as z from 'zod'
import { viewProblem } from '../limits/view-limits.ts'
import { elementsOf } from '../state/blocks.ts'
import { findUser } from '../state/lookup.ts'
import { changeView, createView, openModal, pushModal, replaceView, setHome } from '../state/modals.ts'
import type { Workspace } from '../state/model.ts'
import { Refusal } from '../state/refusal.ts'
import { givenView, type View } from '../state/view.ts'
import { json, type Method, type MethodCall, method, refuseProblem, requireScope } from './method.ts'

const rawView = json(z.looseObject({ type: z.string() }))

const triggerLifeMs = 3_000

const open = method({ args: z.object({ trigger_id: z.string(), view: rawView }) }, (call, args) => {
  const user = exchangeTrigger(call.workspace, args.trigger_id)
  return { view: openModal(call.workspace, user, checked(call, args.view, 'modal')) }
})

const push = method({ args: z.object({ trigger_id: z.string(), view: rawView }) }, (call, args) => {
  const user = exchangeTrigger(call.workspace, args.trigger_id)
  return { view: pushModal(call.workspace, user, checked(call, args.view, 'modal')) }
})

const update = method(
  {
    args: z.object({
      view_id: z.string().optional(),
      external_id: z.string().optional(),
      view: rawView,
      hash: z.string().optional(),
    }),
  },
  (call, { view_id, external_id, view, hash }) => {
    const openViews = [...call.workspace.modals.values()].flat()
    const before = openViews.find((each) =>
      external_id === undefined ? each.id === view_id : each.external_id === external_id,
    )
    if (before === undefined) throw new Refusal('not_found')
    requireHash(before, hash)
    const after = changeView(call.workspace, before, checked(call, view, 'modal', before.id))
    replaceView(call.workspace, after)
    return { view: after }
  },
)

const publish = method(
  { args: z.object({ user_id: z.string(), view: rawView, hash: z.string().optional() }) },
  (call, { user_id, view, hash }) => {
    const { workspace } = call
    if (findUser(workspace, user_id)?.id !== user_id) throw new Refusal('user_not_found')
    const before = workspace.homes.get(user_id)
    if (before !== undefined) requireHash(before, hash)
    const given = checked(call, view, 'home')
    const after = before === undefined ? createView(workspace, given) : changeView(workspace, before, given)
    setHome(workspace, user_id, after)
    return { view: after }
  },
)

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
}

// A trigger id is good for three seconds and for one view.
function exchangeTrigger({ triggers, now }: Workspace, id: string): string {
  const trigger = triggers.get(id)
  if (trigger === undefined) throw new Refusal('invalid_trigger_id')
  if (trigger.used) throw new Refusal('exchanged_trigger_id')
  if (now() - trigger.createdAt > triggerLifeMs) throw new Refusal('expired_trigger_id')
  trigger.used = true
  return trigger.user
}

function requireHash(view: View, hash: string | undefined): void {
  if (hash !== undefined && hash !== view.hash) throw new Refusal('hash_conflict')
}

/** The view, if Slack would take it where it is to stand; `replacing` is the id of the view that gives way. */
function checked({ workspace, token }: MethodCall, view: object, type: View['type'], replacing?: string) {
  refuseProblem(viewProblem(view))
  const given = givenView.parse(view)
  // https://docs.slack.dev/reference/block-kit/block-elements/file-input-element
  if (elementsOf(given.blocks).some(({ element }) => element.type === 'file_input'))
    requireScope(token, 'files:read')
  if (given.type !== type) throw new Refusal('invalid_arguments')
  const others = [...workspace.modals.values()].flat().filter(({ id }) => id !== replacing)
  const taken = given.external_id !== '' && others.some((each) => each.external_id === given.external_id)
  if (taken) throw new Refusal('duplicate_external_id')
  return given
}
