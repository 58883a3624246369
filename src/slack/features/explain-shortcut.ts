import type { MessageShortcut } from '@slack/bolt'
import type { ModalView } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import { z } from 'zod'
import { findingCard } from '../../cards/finding.ts'
import type { Language } from '../../language.ts'
import { type Answer, lookup } from '../../lookup/lookup.ts'
import { answerButtons, buttonRow } from '../drawing/answer.ts'
import { cardBlocks, modalRoom } from '../drawing/blocks.ts'
import { modal, noticeView } from '../drawing/views.ts'
import { isText } from '../reading/files.ts'
import { withinPatience } from '../reading/patience.ts'
import { messageSchema } from '../reading/payloads.ts'
import { type Place, writePlace } from '../reading/place.ts'
import { type Question, type Written, withFiles } from '../reading/question.ts'
import { readMessage } from '../reading/read.ts'
import type { Feature, Services } from '../services.ts'
import { codesOf, onSurface } from '../surface.ts'
import { apology, bothLanguages, fileWords, slackWords } from '../words.ts'
import { tellPrivately } from './private-word.ts'
import { replaceView } from './show-view.ts'

/**
 * "Explain SCF error" on a message. The shortcut brings the message along, so it works where the bot is no
 * member. The modal opens at once, before Slack's trigger runs out; what takes longer fills it later.
 */
export const register: Feature = (app, services) => {
  app.shortcut<MessageShortcut>('explain_scf_error', async ({ ack, client, context, respond, shortcut }) => {
    await ack()
    const message = messageSchema.parse(shortcut.message)
    const team = context.teamId ?? shortcut.team?.id ?? ''
    const text = readMessage(message)
    const files = message.files.filter(isText)
    const language = await services.languages.ofReader({ client, team, user: shortcut.user.id, text })
    const place = { channel: shortcut.channel.id, threadTs: message.thread_ts ?? message.ts }
    let opened: string | undefined
    await onSurface(services, {
      surface: 'shortcut',
      place: { team, channel: place.channel, ts: message.ts },
      run: async () => {
        const first = lookup(text)
        const view =
          files.length > 0
            ? notice(slackWords.reading[language], language)
            : answerView({ question: { text }, answer: first, language, place, canPost: false })
        opened = (await client.views.open({ trigger_id: shortcut.trigger_id, view })).view?.id ?? ''
        const source = { client, token: context.botToken ?? '', channel: place.channel }
        const { question, canPost } = await lookAround(services, source, { text, files })
        const answer = question.text === text ? first : lookup(question.text)
        if (files.length > 0 || canPost) {
          await replaceView(client, opened, answerView({ question, answer, language, place, canPost }))
        }
        return { outcome: 'answered', codes: codesOf(answer) }
      },
      apologise: (id) => {
        const sentence = bothLanguages(apology(id))
        if (opened === undefined) return tellPrivately(respond, sentence)
        return replaceView(client, opened, notice(sentence, language))
      },
    })
  })
}

type Source = { readonly client: WebClient; readonly token: string; readonly channel: string }

/** What the message says with its files, and whether the answer can be posted under it. */
async function lookAround(services: Services, { client, token, channel }: Source, written: Written) {
  const membership = withinPatience(isMember(client, channel), patienceMs)
  const question = await withFiles(services, { client, token }, written)
  return { question, canPost: (await membership) ?? false }
}

/** Whether an answer can be posted is not worth waiting longer for it. */
const patienceMs = 1_000

type AnswerView = {
  readonly question: Question
  readonly answer: Answer
  readonly language: Language
  readonly place: Place
  readonly canPost: boolean
}

/** The answer in a modal; "Post here" only where the bot can post. */
function answerView({ question, answer, language, place, canPost }: AnswerView): ModalView {
  if (answer.findings.length === 0 && question.fileProblem !== undefined) {
    return notice(fileWords[question.fileProblem][language], language)
  }
  if (question.text.trim() === '') return notice(slackWords.nothingInMessage[language], language)
  const buttons = answerButtons(answer, language, canPost ? 'ephemeral' : 'reply')
  const card = cardBlocks(findingCard(answer, language), language, modalRoom)
  const blocks = [...card, ...buttonRow(buttons)]
  return modal({ title: slackWords.answerTitle[language], language, blocks, metadata: writePlace(place) })
}

function notice(sentence: string, language: Language): ModalView {
  return noticeView(slackWords.answerTitle[language], sentence, language)
}

const channelSchema = z.object({ channel: z.object({ is_member: z.boolean().optional() }) })

/** Without the scope to ask we cannot know, and do not offer to post. */
async function isMember(client: WebClient, channel: string): Promise<boolean> {
  try {
    const answer = channelSchema.parse(await client.conversations.info({ channel }))
    return answer.channel.is_member === true
  } catch {
    return false
  }
}
