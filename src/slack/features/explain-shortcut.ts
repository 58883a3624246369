import { answerNotice, answerView } from '../drawing/answer-view.ts'
import { defineShortcut, type MessageInChannel, type ShortcutUse } from '../interacting/define-shortcut.ts'
import { replaceView } from '../interacting/interaction.ts'
import { isLong } from '../looking/lookups.ts'
import { isBotIn } from '../reading/conversations.ts'
import { isText, unreadIn } from '../reading/files.ts'
import { withFiles } from '../reading/question.ts'
import type { Services } from '../services.ts'
import { codesOf, type Result } from '../surface.ts'
import { slackWords } from '../words.ts'
import { knownOfAnswer, type MemorySource } from './fixes/known-of-answer.ts'

/**
 * "Explain SCF error" on a message. The shortcut brings the message along, so it works where the bot is no
 * member. The modal opens at once, before Slack's trigger runs out; what takes longer fills it later.
 */
export const explainShortcut = defineShortcut({
  id: 'explain_scf_error',
  run: async (services: Needed, use): Promise<Result> =>
    use.on ? explain(services, use, use.on) : { outcome: 'quiet', reason: 'no_message' },
})

type Needed = MemorySource & Pick<Services, 'fileOrigins' | 'lookups'>

async function explain(services: Needed, use: ShortcutUse, on: MessageInChannel): Promise<Result> {
  const { client, team, user, token, show } = use
  const { message, channel, text } = on
  const language = await use.language()
  const { files } = message
  const unread = unreadIn(files)
  const thread = { channel, threadTs: message.thread_ts ?? message.ts }
  const answerTo = (about: string) => services.lookups.answerTo({ text: about, asked: true })
  const atOnce = files.some(isText) || isLong(text) ? undefined : await answerTo(text)
  const opened = await show(
    atOnce === undefined
      ? answerNotice(slackWords.reading[language], language)
      : answerView({
          question: { text, ...(unread && { fileProblem: unread }) },
          answer: atOnce,
          language,
          thread,
          canPost: false,
        }),
  )
  // Both at the same time, because somebody waits for them.
  const membership = isBotIn(client, channel)
  const question = await withFiles(services, { client, token }, { text, files })
  const answer = atOnce ?? (await answerTo(question.text))
  const known = await knownOfAnswer(services, { client, team, user, channel }, { answer, language })
  const canPost = (await membership) ?? false
  if (atOnce === undefined || canPost || known.length > 0) {
    await replaceView(client, opened, answerView({ question, answer, language, thread, canPost, known }))
  }
  return { outcome: 'answered', codes: codesOf(answer) }
}
