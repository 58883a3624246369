import type { Language } from '../../language.ts'
import { isApiFirst } from '../../lookup/api/answer.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { DeliveryKey } from '../../store/deliveries.ts'
import { apiFingerprintOf, fingerprintOf } from '../../triage/fingerprint.ts'
import type { Sighting } from '../../triage/incident.ts'
import { isHelp } from '../drawing/help.ts'
import type { FileProblem } from '../reading/files.ts'
import type { Incoming } from '../reading/incoming.ts'
import type { Question } from '../reading/question.ts'

/**
 * A message that is due an answer. It is made of plain values, and of what the message said it holds only what is in the
 * answer. So it can be written down (the answer packed by `packForMemory`), and whichever process reads it can plan,
 * draw and post the answer.
 */
export type Due = {
  /** The message that is answered. */
  readonly key: DeliveryKey
  readonly threadTs: string
  /** When the message came to say what it says: it may be old and edited just now. */
  readonly writtenTs: string
  /** Somebody wants an answer, even if it is "nothing found". */
  readonly asked: boolean
  readonly language: Language
  readonly answer: Answer
  /** What is said in the place of an answer that found nothing. */
  readonly instead?: 'help' | FileProblem
  /** The incident in the message: that of the likeliest finding. */
  readonly shows?: Pick<Sighting, 'fingerprint' | 'code'>
  /** The id of what the management API refused, where its error leads. No incident is kept of it. */
  readonly refusal?: string
}

type Looked = {
  readonly team: string
  readonly incoming: Incoming
  readonly question: Question
  readonly answer: Answer
  readonly language: Language
}

export function dueTo({ team, incoming, question, answer, language }: Looked): Due {
  const { message, channel, writtenTs, asked } = incoming
  const refused = isApiFirst(answer) ? answer.api?.findings[0] : undefined
  const first = refused ? undefined : answer.findings[0]
  const instead =
    first || refused || answer.api
      ? undefined
      : (question.fileProblem ?? (isHelp(question.text) ? 'help' : undefined))
  return {
    key: { team, channel, ts: message.ts },
    threadTs: message.thread_ts ?? message.ts,
    writtenTs,
    asked,
    language,
    answer,
    ...(instead && { instead }),
    ...(refused && { refusal: apiFingerprintOf(refused) }),
    ...(first && { shows: { fingerprint: fingerprintOf(first), code: first.code } }),
  }
}
