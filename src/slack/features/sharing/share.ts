import type { ModalView } from '@slack/types'
import { errorCode } from '../../../error-code.ts'
import type { Language } from '../../../language.ts'
import { answerNotice, threadOfView } from '../../drawing/answer-view.ts'
import type { Content } from '../../drawing/message.ts'
import { afterPosting, sharedMessage, withAsker } from '../../drawing/shared.ts'
import { defineAction, type Press } from '../../interacting/define-action.ts'
import { replaceView } from '../../interacting/interaction.ts'
import type { Services } from '../../services.ts'
import { apology, bothLanguages, slackWords } from '../../words.ts'
import { postOnce } from './post-once.ts'

type Needed = Pick<Services, 'log' | 'people' | 'store' | 'now'>

/** "Post here": the answer that only one person sees becomes everybody's, once, and says who asked. */
export const share = defineAction({
  id: 'answer_share',
  surface: 'action',
  parse: (pressed, { container, view }): Shared => ({
    packed: pressed,
    modal: view ?? undefined,
    place: { channel: String(container.channel_id ?? ''), ts: String(container.message_ts ?? '') },
  }),
  run: async (services: Needed, press) => {
    const { packed, modal } = press.value
    const language = await press.language()
    const content = await sharedMessage(packed, language)
    if (!content) return void (await press.show(answerNotice(slackWords.cannotPost[language], language)))
    const { client, team, user } = press
    const { name } = await services.people.of({ client, team, user })
    const posting = { content, shared: withAsker(content, name, language), language }
    await (modal
      ? shareFromModal(services, press, { ...posting, modal })
      : shareByUrl(services, press, posting))
  },
  // To post takes no trigger, so the click's trigger is left for a modal with the apology.
  apologise: ({ show }, { id }) => show(answerNotice(bothLanguages(apology(id)), 'en')),
})

type Modal = { readonly id: string; readonly private_metadata: string }

type Shared = {
  readonly packed: string
  readonly modal: Modal | undefined
  /** Of the private answer. */
  readonly place: { readonly channel: string; readonly ts: string }
}

type Posting = {
  /** As its asker may go on seeing it, and as everybody does. */
  readonly content: Content
  readonly shared: Content
  readonly language: Language
}

/** The interaction's own address reaches the channel even where the bot is no member, for half an hour. */
async function shareByUrl(services: Needed, press: Press<Shared>, posting: Posting): Promise<void> {
  const { content, shared, language } = posting
  const { respond, show, team, value } = press
  try {
    await postOnce(services, { team, ...value.place }, async () => {
      await respond?.({ response_type: 'in_channel', replace_original: false, ...shared })
    })
  } catch (error) {
    if (!isOver.has(errorCode(error))) throw error
    services.log('info', 'share_refused', { error: errorCode(error) })
    return void (await show(answerNotice(slackWords.cannotPost[language], language)))
  }
  await respond?.({ response_type: 'ephemeral', replace_original: true, ...afterPosting(content, language) })
}

/** An address past its half hour or its five uses. */
const isOver = new Set(['http_403', 'http_404', 'http_410'])

/** In the modal of a message: into the thread of that message. */
async function shareFromModal(
  services: Needed,
  { client, team }: Press<Shared>,
  { modal, shared, language }: Posting & { readonly modal: Modal },
): Promise<void> {
  const thread = threadOfView(modal.private_metadata)
  if (!thread) return
  const { channel, threadTs } = thread
  await postOnce(services, { team, channel, ts: modal.id }, async () => {
    await client.chat.postMessage({ channel, thread_ts: threadTs, ...shared })
  })
  const posted: ModalView = answerNotice(slackWords.shared[language], language)
  await replaceView(client, modal.id, posted)
}
