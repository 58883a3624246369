import type { MessageShortcut } from '@slack/bolt'
import type { KnownBlock, ModalView } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { findingCard } from '../cards/finding.ts'
import type { Language } from '../language.ts'
import { type Answer, lookup } from '../lookup/lookup.ts'
import { answerButtons, buttonRow } from './cards/answer.ts'
import { cardBlocks } from './cards/blocks.ts'
import { modal, noticeView } from './cards/views.ts'
import { isText, readFile } from './files.ts'
import { messageSchema } from './payloads.ts'
import { type Place, writePlace } from './place.ts'
import { readMessage } from './read.ts'
import type { Feature } from './services.ts'
import { codesOf, onSurface } from './surface.ts'
import { apology, slackWords } from './words.ts'

/**
 * "Explain SCF error" on a message. The shortcut brings the message along, so it works where the bot is no
 * member. The modal opens at once, before Slack's trigger runs out; what takes longer fills it later.
 */
export const register: Feature = (app, services) => {
  app.shortcut<MessageShortcut>('explain_scf_error', async ({ ack, client, context, shortcut }) => {
    await ack()
    const message = messageSchema.parse(shortcut.message)
    const team = context.teamId ?? shortcut.team?.id ?? ''
    const text = readMessage(message)
    const language = await services.languages.ofReader({ client, team, user: shortcut.user.id, text })
    const files = message.files.filter(isText)
    const place = { channel: shortcut.channel.id, threadTs: message.thread_ts ?? message.ts }
    const title = slackWords.answerTitle[language]
    await onSurface(services, {
      surface: 'shortcut',
      place: { team, channel: place.channel, ts: message.ts },
      run: async () => {
        const first = lookup(text)
        const reading = noticeView(title, slackWords.reading[language], language)
        const view =
          files.length > 0 ? reading : answerView({ answer: first, language, place, canPost: false })
        const opened = await client.views.open({ trigger_id: shortcut.trigger_id, view })
        const source = { client, token: context.botToken ?? '', origins: services.fileOrigins }
        const [canPost, ...contents] = await Promise.all([
          isMember(client, place.channel),
          ...files.map((file) => readFile(file, source)),
        ])
        const texts = contents.flatMap((file) => ('text' in file ? [file.text] : []))
        const answer = texts.length > 0 ? lookup([text, ...texts].join('\n')) : first
        if (files.length > 0 || canPost) {
          const full = answerView({ answer, language, place, canPost })
          await client.views.update({ view_id: opened.view?.id ?? '', view: full })
        }
        return { outcome: 'answered', codes: codesOf(answer) }
      },
      apologise: (id) =>
        client.views.open({
          trigger_id: shortcut.trigger_id,
          view: noticeView(title, apology(id)[language], language),
        }),
    })
  })
}

/** The answer in a modal; "Post here" only where the bot can post. */
function answerView({ answer, language, place, canPost }: AnswerView): ModalView {
  const buttons = answerButtons(answer, language, canPost ? 'ephemeral' : 'reply')
  const blocks: KnownBlock[] = [...cardBlocks(findingCard(answer, language), language), ...buttonRow(buttons)]
  return modal({ title: slackWords.answerTitle[language], language, blocks, metadata: writePlace(place) })
}

type AnswerView = {
  readonly answer: Answer
  readonly language: Language
  readonly place: Place
  readonly canPost: boolean
}

const channelSchema = z.object({
  channel: z.object({ is_member: z.boolean().optional(), is_im: z.boolean().optional() }),
})

/** Without the scope to ask we cannot know, and do not offer to post. */
async function isMember(client: WebClient, channel: string): Promise<boolean> {
  try {
    const { is_member: isIn, is_im: isDirect } = channelSchema.parse(
      await client.conversations.info({ channel }),
    ).channel
    return isIn === true || isDirect === true
  } catch {
    return false
  }
}
