import type {
  BlockAction,
  ButtonAction,
  GlobalShortcut,
  MessageShortcut,
  ViewSubmitAction,
} from '@slack/bolt'
import { splitRuntime } from '../handler/split.ts'
import { findHandler } from '../lookup/run/handler-hint.ts'
import { redact } from '../redact.ts'
import { handlerView } from './cards/handler-view.ts'
import { checkForm, verdictMessage } from './cards/verdict.ts'
import { anyRuntime, emptyForm, formOf, formOfState, formOfValue, type HandlerForm } from './handler-form.ts'
import { openForm } from './handler-opener.ts'
import { createNewestView } from './newest-view.ts'
import { messageSchema } from './payloads.ts'
import { tellPrivately } from './private-word.ts'
import { plainOfMrkdwn, readMessage } from './read.ts'
import type { Feature } from './services.ts'
import { onSurface } from './surface.ts'
import { apology, bothLanguages } from './words.ts'

/** `/scf-handler`, the two shortcuts, "Check this handler", and the form with its live verdict. */
export const register: Feature = (app, services) => {
  const { languages } = services
  const newestView = createNewestView()

  app.command('/scf-handler', async ({ ack, client, command, context, respond }) => {
    const team = context.teamId ?? command.team_id
    const text = plainOfMrkdwn(command.text ?? '').trim()
    const { handler, runtime } = splitRuntime(text)
    const opens = handler === ''
    await onSurface(services, {
      surface: 'command',
      place: { team, channel: command.channel_id },
      run: async () => {
        const language = await languages.ofReader({ client, team, user: command.user_id, text })
        if (opens) {
          await ack()
          const view = handlerView(formOf(handler, runtime), language)
          await client.views.open({ trigger_id: command.trigger_id, view })
        } else {
          const checked = checkForm({ handler, runtime: runtime ?? anyRuntime })
          await ack({ response_type: 'ephemeral', ...verdictMessage(checked, language, 'ephemeral') })
        }
        return { outcome: 'answered' }
      },
      apologise: (id) => {
        const sentence = bothLanguages(apology(id))
        return opens ? tellPrivately(respond, sentence) : ack({ response_type: 'ephemeral', text: sentence })
      },
    })
  })

  app.shortcut<GlobalShortcut>('open_scf_handler', async ({ ack, client, context, shortcut }) => {
    await ack()
    const opener = { team: context.teamId, user: shortcut.user.id, trigger_id: shortcut.trigger_id }
    await openForm(services, client, opener, emptyForm)
  })

  app.shortcut<MessageShortcut>('check_scf_handler', async ({ ack, client, context, respond, shortcut }) => {
    await ack()
    const { user, trigger_id } = shortcut
    const text = readMessage(messageSchema.parse(shortcut.message))
    const opener = { team: context.teamId, user: user.id, trigger_id, text, respond }
    await openForm(services, client, opener, formInText(text))
  })

  app.action<BlockAction<ButtonAction>>(
    'handler_check',
    async ({ ack, action, body, client, context, respond }) => {
      await ack()
      const { handler, runtime } = formOfValue(action.value ?? '') ?? emptyForm
      const opener = { ...body, team: context.teamId, user: body.user.id, respond }
      await openForm(services, client, opener, formOf(handler, runtime))
    },
  )

  app.action<BlockAction>(/^(?:handler|runtime)$/, async ({ ack, body, client, context }) => {
    await ack()
    const { view } = body
    if (view?.callback_id !== 'scf_handler') return
    await onSurface(services, {
      surface: 'modal',
      run: async () => {
        const form = formOfState(view.state.values)
        const language = await languages.ofReader({ client, team: context.teamId ?? '', user: body.user.id })
        const actedAt = body.actions[0]?.action_ts ?? ''
        await newestView(client, {
          viewId: view.id,
          actedAt,
          view: handlerView(form, language),
        })
        return { outcome: 'answered' }
      },
      // The next character brings the next verdict; a modal over the one somebody types in would only disturb.
      apologise: async () => {},
    })
  })

  app.view<ViewSubmitAction>('scf_handler', async ({ ack, body, client, context, view }) => {
    await onSurface(services, {
      surface: 'modal',
      run: async () => {
        const form = formOfState(view.state.values)
        const language = await languages.ofReader({ client, team: context.teamId ?? '', user: body.user.id })
        const { result } = checkForm(form)
        if (result.kind === 'refusal') {
          const field = result.reason === 'empty-handler' ? 'handler' : 'runtime'
          await ack({
            response_action: 'errors',
            errors: { [field]: withoutMarks(result.message[language]) },
          })
        } else {
          await ack({ response_action: 'update', view: handlerView(form, language) })
        }
        return { outcome: 'answered' }
      },
      apologise: (id) => ack({ response_action: 'errors', errors: { handler: bothLanguages(apology(id)) } }),
    })
  })
}

/** The handler that a message names, or the message itself where it is hardly more than a handler. */
function formInText(text: string): HandlerForm {
  const safe = redact(text).text
  const hint = findHandler(safe)
  if (hint) return formOf(hint.handler, hint.runtime)
  const { handler, runtime } = splitRuntime(safe.trim())
  return /^\S{1,120}$/.test(handler) ? formOf(handler, runtime) : emptyForm
}

/** An error on a field is plain text, where code marks would stand as they are. */
function withoutMarks(sentence: string): string {
  return sentence.replaceAll('`', '')
}
