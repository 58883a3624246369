import type { ModalView } from '@slack/types'
import * as z from 'zod'
import type { CardBlock } from '../../cards/card.ts'
import type { Language } from '../../language.ts'
import type { Answer } from '../../lookup/lookup.ts'
import { isFound } from '../reading/asking/remembering.ts'
import { fileWords } from '../reading/file-words.ts'
import type { Question } from '../reading/question.ts'
import { slackWords } from '../words.ts'
import { answerButtons, answerCard } from './answer.ts'
import { cardBlocks, modalRoom } from './blocks.ts'
import { buttonRow } from './message.ts'
import { modal, noticeView } from './views.ts'

/** The thread of the message that a modal explains. */
export type ExplainedThread = { readonly channel: string; readonly threadTs: string }

type Explained = {
  readonly question: Question
  readonly answer: Answer
  readonly language: Language
  readonly thread: ExplainedThread
  readonly canPost: boolean
  /** What else is known, for whoever reads it alone. */
  readonly known?: readonly CardBlock[]
}

/** The answer in a modal; "Post here" only where the bot can post. */
export function answerView({
  question,
  answer,
  language,
  thread,
  canPost,
  known = [],
}: Explained): ModalView {
  if (!isFound(answer) && question.fileProblem !== undefined) {
    return answerNotice(fileWords[question.fileProblem][language], language)
  }
  if (question.text.trim() === '') return answerNotice(slackWords.nothingInMessage[language], language)
  const buttons = answerButtons(answer, language, canPost ? 'ephemeral' : 'reply')
  const card = cardBlocks(answerCard(answer, language, known), language, modalRoom)
  return modal({
    title: slackWords.answerTitle[language],
    language,
    blocks: [...card, ...buttonRow(buttons)],
    metadata: JSON.stringify(thread),
  })
}

/** One sentence in the place of an answer. */
export function answerNotice(sentence: string, language: Language): ModalView {
  return noticeView(slackWords.answerTitle[language], sentence, language)
}

const threadSchema = z.object({ channel: z.string().min(1), threadTs: z.string().min(1) })

/** The thread that `answerView` has put into the `private_metadata` of its modal; `undefined` in any other modal. */
export function threadOfView(metadata: string): ExplainedThread | undefined {
  try {
    return threadSchema.parse(JSON.parse(metadata))
  } catch {
    return undefined
  }
}
