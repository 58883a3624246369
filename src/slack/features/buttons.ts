import type { ModalView } from '@slack/types'
import { errorCode } from '../../error-code.ts'
import type { Language } from '../../language.ts'
import { readyToDraw } from '../../lookup/lookup.ts'
import { answerMessage } from '../drawing/answer.ts'
import { answerNotice, threadOfView } from '../drawing/answer-view.ts'
import type { Content } from '../drawing/message.ts'
import { unpackAnswer } from '../drawing/packed-answer.ts'
import { checkForm, verdictMessage } from '../drawing/verdict.ts'
import { detailsView, entryView } from '../drawing/views.ts'
import { defineAction, type Press } from '../interacting/define-action.ts'
import { replaceView } from '../interacting/interaction.ts'
import { formOfValue } from '../reading/handler-form.ts'
import type { Services } from '../services.ts'
import { apology, bothLanguages, slackWords } from '../words.ts'

/** "Details", wherever it stands: the rest of an answer, or the whole entries of some codes. */
export const more = defineAction({
  id: 'finding_more',
  surface: 'action',
  parse: (pressed) => ({
    answer: unpackAnswer(pressed),
    codes: pressed.split(',').map((code) => (/^\d{1,6}$/.test(code) ? Number(code) : code)),
  }),
  run: async (_, { value: { answer, codes }, ...press }) => {
    const language = await press.language()
    await press.show(
      await (answer ? detailsView(await readyToDraw(answer), language) : entryView(codes, language)),
    )
  },
})

/** "Post here": the answer that only one person sees becomes everybody's. */
export const share = defineAction({
  id: 'answer_share',
  surface: 'action',
  parse: (pressed, { view }): Shared => ({ packed: pressed, modal: view ?? undefined }),
  run: async ({ log }: Pick<Services, 'log'>, press) => {
    const { packed, modal } = press.value
    const language = await press.language()
    const content = await sharedContent(packed, language)
    if (!content) await press.show(answerNotice(slackWords.cannotPost[language], language))
    else if (modal) await shareFromModal(press, modal, { content, language })
    else await shareByUrl({ log }, press, { content, language })
  },
  // To post takes no trigger, so the click's trigger is left for a modal with the apology.
  apologise: ({ show }, { id }) => show(answerNotice(bothLanguages(apology(id)), 'en')),
})

type Modal = { readonly id: string; readonly private_metadata: string }
type Shared = { readonly packed: string; readonly modal: Modal | undefined }
type Posting = { readonly content: Content; readonly language: Language }

async function sharedContent(packed: string, language: Language): Promise<Content | undefined> {
  const answer = unpackAnswer(packed)
  if (answer) return answerMessage(await readyToDraw(answer), language, 'shared')
  const form = formOfValue(packed)
  return form && verdictMessage(checkForm(form), language, 'shared')
}

/** The interaction's own address reaches the channel even where the bot is no member, for half an hour. */
async function shareByUrl(
  { log }: Pick<Services, 'log'>,
  { respond, show }: Press<Shared>,
  { content, language }: Posting,
): Promise<void> {
  try {
    await respond?.({ response_type: 'in_channel', replace_original: false, ...content })
  } catch (error) {
    if (!isOver.has(errorCode(error))) throw error
    log('info', 'share_refused', { error: errorCode(error) })
    await show(answerNotice(slackWords.cannotPost[language], language))
  }
}

/** An address past its half hour or its five uses. */
const isOver = new Set(['http_403', 'http_404', 'http_410'])

/** In the modal of a message: into the thread of that message. */
async function shareFromModal(
  { client }: Press<Shared>,
  modal: Modal,
  { content, language }: Posting,
): Promise<void> {
  const thread = threadOfView(modal.private_metadata)
  if (!thread) return
  await client.chat.postMessage({ channel: thread.channel, thread_ts: thread.threadTs, ...content })
  const posted: ModalView = answerNotice(slackWords.shared[language], language)
  await replaceView(client, modal.id, posted)
}
