import type { BlockAction, ButtonAction, RespondFn } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import { errorCode } from '../error-code.ts'
import type { Language } from '../language.ts'
import { answerMessage } from './cards/answer.ts'
import { checkForm } from './cards/handler-view.ts'
import { unpackAnswer } from './cards/packed-answer.ts'
import { verdictMessage } from './cards/verdict.ts'
import { entryView, noticeView } from './cards/views.ts'
import { formOfValue } from './handler-form.ts'
import { readPlace } from './place.ts'
import type { Content } from './send.ts'
import type { Feature, Services } from './services.ts'
import { showView } from './show-view.ts'
import { onSurface } from './surface.ts'
import { apology, bothLanguages, slackWords } from './words.ts'

/** The buttons of answers, wherever they stand: "More" and "Post here". */
export const register: Feature = (app, services) => {
  app.action<BlockAction<ButtonAction>>('finding_more', async ({ ack, action, body, client, context }) => {
    await ack()
    await onClick(services, { body, client }, async () => {
      const language = await clickerLanguage(services, { body, client, team: context.teamId })
      const codes = (action.value ?? '').split(',').map(Number)
      await showView(client, body, entryView(codes, language))
    })
  })

  app.action<BlockAction<ButtonAction>>(
    'answer_share',
    async ({ ack, action, body, client, context, respond }) => {
      await ack()
      await onClick(services, { body, client }, async () => {
        const language = await clickerLanguage(services, { body, client, team: context.teamId })
        const content = sharedContent(action.value ?? '', language)
        if (!content) return showView(client, body, noticeOf(slackWords.cannotPost[language], language))
        if (body.view) return shareFromModal({ body, client, language }, content)
        await shareByUrl({ body, client, language, respond }, content, services)
      })
    },
  )
}

type Click = { readonly body: BlockAction; readonly client: WebClient }
type Sharing = Click & { readonly language: Language }

function onClick(services: Services, { body, client }: Click, run: () => Promise<void>): Promise<void> {
  return onSurface(services, {
    surface: 'action',
    place: { ...(body.team && { team: body.team.id }), ...(body.channel && { channel: body.channel.id }) },
    run: async () => {
      await run()
      return { outcome: 'answered' }
    },
    apologise: (id) => showView(client, body, noticeOf(bothLanguages(apology(id)), 'en')),
  })
}

export function clickerLanguage(
  { languages }: Services,
  { body, client, team }: Click & { team: string | undefined },
): Promise<Language> {
  return languages.ofReader({ client, team: team ?? body.team?.id ?? '', user: body.user.id })
}

function sharedContent(value: string, language: Language): Content | undefined {
  const answer = unpackAnswer(value)
  if (answer) return answerMessage(answer, language, 'shared')
  const form = formOfValue(value)
  return form && verdictMessage({ form, result: checkForm(form) }, language, 'shared')
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
    log('info', 'share_refused', { error: errorCode(error) })
    await showView(client, body, noticeOf(slackWords.cannotPost[language], language))
  }
}

/** In the modal of a message: into the thread of that message. */
async function shareFromModal({ body, client, language }: Sharing, content: Content): Promise<void> {
  const place = readPlace(body.view?.private_metadata ?? '')
  if (!place || !body.view) return
  await client.chat.postMessage({ channel: place.channel, thread_ts: place.threadTs, ...content })
  const view = noticeOf(slackWords.shared[language], language)
  await client.views.update({ view_id: body.view.id, view })
}

function noticeOf(sentence: string, language: Language) {
  return noticeView(slackWords.answerTitle[language], sentence, language)
}
