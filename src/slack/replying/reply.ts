import type { Language } from '../../language.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { Sighting } from '../../triage/incident.ts'
import { answerMessage, messageOf } from '../drawing/answer.ts'
import { helpMessage } from '../drawing/help.ts'
import { isHelp } from '../features/help-query.ts'
import type { Incoming } from '../reading/incoming.ts'
import type { Here, Question } from '../reading/question.ts'
import { fileWords } from '../words.ts'
import { metadataOf } from './metadata.ts'
import type { Content, Reply } from './send.ts'

type Shown = Pick<Sighting, 'scope' | 'code' | 'facts' | 'runs'> & { readonly fingerprint: string }

/** A message that is due an answer, with what is known by now. */
export type Case = {
  readonly incoming: Incoming
  readonly here: Here
  readonly question: Question
  readonly answer: Answer
  /** What the likeliest finding tells, and the id of the incident that it shows or would begin. */
  readonly shows: Shown | undefined
  readonly language: Language
}

/** The reply that needs no memory: a miss, help, a file that could not be read, or an answer while the database is away. */
export function plainReply(due: Case): Reply {
  return replyWith(due, contentOf(due))
}

/** Content as a reply in the thread of the message, with what programs can read of it. */
export function replyWith(due: Case, content: Content): Reply {
  const { incoming, here, answer, shows, language } = due
  const { message, writtenTs, channel } = incoming
  return {
    ...content,
    channel,
    threadTs: message.thread_ts ?? message.ts,
    sourceTs: message.ts,
    writtenTs,
    botId: here.botId,
    language,
    ...(shows && {
      metadata: metadataOf(answer, { sourceTs: message.ts, fingerprint: shows.fingerprint }),
    }),
  }
}

function contentOf({ answer, question: { text, fileProblem }, language }: Case): Content {
  if (fileProblem !== undefined && answer.findings.length === 0) {
    return messageOf({ headline: fileWords[fileProblem][language], blocks: [] }, language, [])
  }
  return isHelp(text) ? helpMessage(language) : answerMessage(answer, language, 'reply')
}
