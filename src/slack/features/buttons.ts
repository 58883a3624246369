import type { BlockAction, ButtonAction, RespondFn } from '@slack/bolt'
import { errorCode } from '../../error-code.ts'
import type { Language } from '../../language.ts'
import { answerMessage } from '../drawing/answer.ts'
import { unpackAnswer } from '../drawing/packed-answer.ts'
import { checkForm, verdictMessage } from '../drawing/verdict.ts'
import { entryView, noticeView } from '../drawing/views.ts'
import { readPlace } from '../reading/place.ts'
import type { Content } from '../replying/send.ts'
import type { Feature, Services } from '../services.ts'
import { apology, bothLanguages, slackWords } from '../words.ts'
import { type Click, clickerLanguage, onClick } from './clicks.ts'
import { formOfValue } from './handler-form.ts'
import { tellPrivately } from './private-word.ts'
import { replaceView, showView } from './show-view.ts'

/** The buttons of answers, wherever they stand: "More" and "Post here". */
export const register: Feature = (app, services) => {
  app.action<BlockAction<ButtonAction>>(
    'finding_more',
    async ({ ack, action, body, client, context, respond }) => {
      await ack()
      await onClick(services, body, {
        run: async () => {
          const language = await clickerLanguage(services, { body, client, team: context.teamId })
          const codes = (action.value ?? '').split(',').map(Number)
          await showView(client, body, entryView(codes, language))
        },
        apologise: (id) => tellPrivately(respond, bothLanguages(apology(id))),
      })
    },
  )

  app.action<BlockAction<ButtonAction>>(
    'answer_share',
    async ({ ack, action, body, client, context, respond }) => {
      await ack()
      await onClick(services, body, {
        run: async () => {
          const language = await clickerLanguage(services, { body, client, team: context.teamId })
          const content = sharedContent(action.value ?? '', language)
          if (!content) return showView(client, body, noticeOf(slackWords.cannotPost[language], language))
          if (body.view) return shareFromModal({ body, client, language }, content)
          await shareByUrl({ body, client, language, respond }, content, services)
        },
        // The trigger is still unused: to post takes none.
        apologise: (id) => showView(client, body, noticeOf(bothLanguages(apology(id)), 'en')),
      })
    },
  )
}

type Sharing = Click & { readonly language: Language }

function sharedContent(value: string, language: Language): Content | undefined {
  const answer = unpackAnswer(value)
  if (answer) return answerMessage(answer, language, 'shared')
  const form = formOfValue(value)
  return form && verdictMessage(checkForm(form), language, 'shared')
}

/** The interaction's own address reaches the channel even where the bot is no member, for half an hour. */
async function shareByUrl(
  { body, client, language, respond }: Sharing & { respond: RespondFn },
  content: Content,
  { log }: Services,
): Promise<void> {
  try {
    await respond({ response_type: 'in_channel', replace_original: false, ...content })
  } catch (error) {
    if (!isOver.has(errorCode(error))) throw error
    log('info', 'share_refused', { error: errorCode(error) })
    await showView(client, body, noticeOf(slackWords.cannotPost[language], language))
  }
}

/** An address past its half hour or its five uses. */
const isOver = new Set(['http_403', 'http_404', 'http_410'])

/** In the modal of a message: into the thread of that message. */
async function shareFromModal({ body, client, language }: Sharing, content: Content): Promise<void> {
  const place = readPlace(body.view?.private_metadata ?? '')
  if (!place || !body.view) return
  await client.chat.postMessage({ channel: place.channel, thread_ts: place.threadTs, ...content })
  await replaceView(client, body.view.id, noticeOf(slackWords.shared[language], language))
}

function noticeOf(sentence: string, language: Language) {
  return noticeView(slackWords.answerTitle[language], sentence, language)
}
