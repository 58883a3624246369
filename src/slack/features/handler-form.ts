import type { App, BlockAction } from '@slack/bolt'
import { handlerView } from '../drawing/handler-view.ts'
import { checkForm } from '../drawing/verdict.ts'
import { defineAction } from '../interacting/define-action.ts'
import { defineForm } from '../interacting/define-form.ts'
import { formOfState } from '../reading/handler-form.ts'
import type { Services } from '../services.ts'
import type { Counters } from '../surface.ts'
import { apology, bothLanguages } from '../words.ts'
import { createNewestView } from './newest-view.ts'

/** The handler form while somebody types in it: a verdict for every character. */
export function liveVerdict(app: App, services: Counters & Pick<Services, 'languages' | 'enterprise'>): void {
  const newestView = createNewestView()
  const register = defineAction({
    id: /^(?:handler|runtime)$/,
    surface: 'modal',
    parse: typedIn,
    run: async (_, { client, language, value: { form, ...typed } }) =>
      newestView(client, { ...typed, view: handlerView(form, await language()) }),
    // The next character brings the next verdict; a modal over the one somebody types in would only disturb.
    apologise: async () => {},
  })
  register(app, services)
}

function typedIn(_: string, { actions, view }: BlockAction) {
  if (view?.callback_id !== 'scf_handler') return undefined
  return { viewId: view.id, actedAt: actions[0]?.action_ts ?? '', form: formOfState(view.state.values) }
}

/** The handler form when it is submitted: it stays open, with its verdict. */
export const submittedForm = defineForm({
  id: 'scf_handler',
  parse: (view) => formOfState(view.state.values),
  run: async (_, { value: form, language, refuse, update }) => {
    const reader = await language()
    const { result } = checkForm(form)
    if (result.kind !== 'refusal') return update(handlerView(form, reader))
    const field = result.reason === 'empty-handler' ? 'handler' : 'runtime'
    await refuse(field, withoutMarks(result.message[reader]))
  },
  apologise: ({ refuse }, id) => refuse('handler', bothLanguages(apology(id))),
})

/** An error on a field is plain text, where code marks would stand as they are. */
function withoutMarks(sentence: string): string {
  return sentence.replaceAll('`', '')
}
