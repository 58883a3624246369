import { isHelp } from '../../lookup/asking/is-help.ts'
import { answerMessage } from '../drawing/answer.ts'
import { helpMessage } from '../drawing/help/help.ts'
import { isSettings } from '../drawing/settings/settings-words.ts'
import { plainOfMrkdwn } from '../reading/read.ts'
import type { Feature } from '../services.ts'
import { type Counters, codesOf, onSurface } from '../surface.ts'
import { apology, bothLanguages, slackWords } from '../words.ts'
import { type AskingMemory, askMemory } from './asking/ask-memory.ts'
import { knownOfAnswer } from './fixes/known-of-answer.ts'
import { settingsCommand } from './settings/settings-command.ts'

/**
 * `/scf-error`: the answer comes with the acknowledgement, and only the asker sees it. Unknown commands end
 * here, too.
 */
export const errorCommand: Feature<keyof Counters | keyof AskingMemory | 'languages' | 'lookups'> = (
  app,
  services,
) => {
  app.command('/scf-error', async ({ ack, client, command, context }) => {
    const team = context.teamId ?? command.team_id
    await onSurface(services, {
      surface: 'command',
      place: { team, channel: command.channel_id },
      run: async () => {
        const query = plainOfMrkdwn(command.text ?? '')
        const reader = { client, team, user: command.user_id, text: query }
        const language = await services.languages.ofReader(reader)
        if (isHelp(query)) {
          await ack({ response_type: 'ephemeral', ...helpMessage(language) })
          return { outcome: 'answered' }
        }
        if (isSettings(query)) {
          const { user_id: user, channel_id: channel, trigger_id: trigger } = command
          return settingsCommand(services, { ack, client, team, user, channel, trigger, language })
        }
        const answer = await services.lookups.answerTo({ text: query, asked: true })
        const asker = { client, team, user: command.user_id, channel: command.channel_id }
        const remembered = await askMemory(services, { ...asker, query, answer, language })
        const content =
          remembered ??
          answerMessage(
            answer,
            language,
            'ephemeral',
            await knownOfAnswer(services, asker, { answer, language }),
          )
        await ack({ response_type: 'ephemeral', ...content })
        return { outcome: 'answered', codes: codesOf(answer) }
      },
      apologise: (id) => ack({ response_type: 'ephemeral', text: bothLanguages(apology(id)) }),
    })
  })

  // Without an answer Slack would tell whoever used the command that the app is broken.
  app.command(/^(?!\/scf-(?:error|handler)$)/, ({ ack }) =>
    ack({ response_type: 'ephemeral', text: bothLanguages(slackWords.unknownCommand) }),
  )
}
