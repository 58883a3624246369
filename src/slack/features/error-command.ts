import { isHelp } from '../../lookup/asking/is-help.ts'
import { answerMessage } from '../drawing/answer.ts'
import { helpMessage } from '../drawing/help.ts'
import { plainOfMrkdwn } from '../reading/read.ts'
import type { Feature } from '../services.ts'
import { type Counters, codesOf, onSurface } from '../surface.ts'
import { apology, bothLanguages, slackWords } from '../words.ts'

/**
 * `/scf-error`: the answer comes with the acknowledgement, and only the asker sees it. Unknown commands end
 * here, too.
 */
export const errorCommand: Feature<keyof Counters | 'languages' | 'lookups'> = (app, services) => {
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
        const answer = await services.lookups.answerTo({ text: query, asked: true })
        await ack({ response_type: 'ephemeral', ...answerMessage(answer, language, 'ephemeral') })
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
