import { answerNotice, answerView } from '../drawing/answer-view.ts'
import { defineShortcut, type MessageInChannel, type ShortcutUse } from '../interacting/define-shortcut.ts'
import { replaceView } from '../interacting/interaction.ts'
import { isLong } from '../looking/lookups.ts'
import { isBotIn } from '../reading/conversations.ts'
import { isText } from '../reading/files.ts'
import { withFiles } from '../reading/question.ts'
import type { Services } from '../services.ts'
import { codesOf, type Result } from '../surface.ts'
import { slackWords } from '../words.ts'

/**
 * "Explain SCF error" on a message. The shortcut brings the message along, so it works where the bot is no
 * member. The modal opens at once, before Slack's trigger runs out; what takes longer fills it later.
 */
export const explainShortcut = defineShortcut({
  id: 'explain_scf_error',
  run: async (services: FileServices, use): Promise<Result> =>
    use.on ? explain(services, use, use.on) : { outcome: 'quiet', reason: 'no_message' },
})

type FileServices = Pick<Services, 'fileOrigins' | 'lookups'>

async function explain(services: FileServices, use: ShortcutUse, on: MessageInChannel): Promise<Result> {
  const { client, token, show } = use
  const { message, channel, text } = on
  const language = await use.language()
  const files = message.files.filter(isText)
  const thread = { channel, threadTs: message.thread_ts ?? message.ts }
  const answerTo = (about: string) => services.lookups.answerTo({ text: about, asked: true })
  const atOnce = files.length > 0 || isLong(text) ? undefined : await answerTo(text)
  const opened = await show(
    atOnce === undefined
      ? answerNotice(slackWords.reading[language], language)
      : answerView({ question: { text }, answer: atOnce, language, thread, canPost: false }),
  )
  // Both at the same time, because somebody waits for them.
  const membership = isBotIn(client, channel)
  const question = await withFiles(services, { client, token }, { text, files })
  const canPost = (await membership) ?? false
  const answer = atOnce ?? (await answerTo(question.text))
  if (atOnce === undefined || canPost) {
    await replaceView(client, opened, answerView({ question, answer, language, thread, canPost }))
  }
  return { outcome: 'answered', codes: codesOf(answer) }
}
