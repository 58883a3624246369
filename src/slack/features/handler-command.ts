import { splitRuntime } from '../../handler/asked/split-runtime.ts'
import { handlerQuestion } from '../../lookup/asking/handler-question.ts'
import { isHelp } from '../../lookup/asking/is-help.ts'
import { handlerView } from '../drawing/handler-view.ts'
import { helpMessage } from '../drawing/help/help.ts'
import { checkForm, verdictMessage } from '../drawing/verdict.ts'
import { interactionOf } from '../interacting/interaction.ts'
import { anyRuntime, formOf } from '../reading/handler-form.ts'
import { plainOfMrkdwn } from '../reading/read.ts'
import type { Feature } from '../services.ts'
import { type Counters, onSurface } from '../surface.ts'
import { apology, bothLanguages } from '../words.ts'

/** `/scf-handler`: the verdict comes with the acknowledgement, and only the asker sees it; alone, it opens the form. */
export const handlerCommand: Feature<keyof Counters | 'languages' | 'packages'> = (app, services) => {
  app.command('/scf-handler', async ({ ack, client, command, context, respond }) => {
    const team = context.teamId ?? command.team_id
    const text = plainOfMrkdwn(command.text ?? '').trim()
    const { handler, runtime } = handlerIn(text)
    const opensForm = handler === ''
    const asksForHelp = !opensForm && isHelp(text)
    const { languages } = services
    const asker = { languages, client, team, user: command.user_id, isOutsider: false, text, respond }
    const { language, show, tell } = interactionOf({ ...asker, trigger: command.trigger_id })
    await onSurface(services, {
      surface: 'command',
      place: { team, channel: command.channel_id },
      run: async () => {
        if (opensForm) {
          const view = handlerView(formOf(handler, runtime), await language(), {
            takesPackage: services.packages !== undefined,
          })
          await ack()
          await show(view)
        } else if (asksForHelp) {
          await ack({ response_type: 'ephemeral', ...helpMessage(await language()) })
        } else {
          const checked = checkForm({ handler, runtime: runtime ?? anyRuntime })
          await ack({
            response_type: 'ephemeral',
            ...verdictMessage(checked, await language(), 'ephemeral'),
          })
        }
        return { outcome: 'answered' }
      },
      apologise: (id) => {
        const sentence = bothLanguages(apology(id))
        return opensForm ? tell(sentence) : ack({ response_type: 'ephemeral', text: sentence })
      },
    })
  })
}

/** So many words are a sentence, of which only a part is the handler. */
const fewestOfSentence = 4

function handlerIn(text: string): { handler: string; runtime?: string } {
  const split = splitRuntime(text)
  const words = split.handler.split(/\s+/)
  const isLong = words.length >= fewestOfSentence
  if (!isLong && !isSaid(words)) return split
  const asked = handlerQuestion(`check handler ${text}`)
  // Of few words, one without parts may be any word.
  return asked !== undefined && (isLong || /\w[.:]+\w/.test(asked.handler)) ? asked : split
}

/** Words that ask, or of which one is Chinese, are said around a handler. */
function isSaid(words: readonly string[]): boolean {
  const asks = /[?？]$/.test(words.at(-1) ?? '')
  return words.length > 1 && (asks || words.some((word) => /^[\p{Script=Han}，。！]+$/u.test(word)))
}
