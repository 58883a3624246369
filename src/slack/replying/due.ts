import type { Language } from '../../language.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { Finding } from '../../lookup/run/details.ts'
import type { DeliveryKey } from '../../store/deliveries.ts'
import { factsOf } from '../../triage/facts.ts'
import { fingerprintOf } from '../../triage/fingerprint.ts'
import type { Sighting } from '../../triage/incident.ts'
import { scopeOf } from '../../triage/scope.ts'
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
  /** What the likeliest finding tells of an incident. */
  readonly shows?: Shows
}

/** What a message tells of an incident, and the id of the incident that would begin with it. */
export type Shows = Pick<Sighting, 'scope' | 'code' | 'facts' | 'runs'> & { readonly fingerprint: string }

type Looked = {
  readonly team: string
  readonly incoming: Incoming
  readonly question: Question
  readonly answer: Answer
  readonly language: Language
}

export function dueTo({ team, incoming, question, answer, language }: Looked): Due {
  const { message, channel, writtenTs, asked } = incoming
  const [first] = answer.findings
  const instead =
    first || answer.api ? undefined : (question.fileProblem ?? (isHelp(question.text) ? 'help' : undefined))
  return {
    key: { team, channel, ts: message.ts },
    threadTs: message.thread_ts ?? message.ts,
    writtenTs,
    asked,
    language,
    answer,
    ...(instead && { instead }),
    ...(first && { shows: shownIn(incoming, first) }),
  }
}

function shownIn({ channel, isPublic, message }: Incoming, finding: Finding): Shows {
  const { code, details } = finding
  const said = { code, facts: factsOf(finding) }
  return {
    ...said,
    scope: scopeOf(channel, { isPublic }),
    runs: details.requestId === undefined ? [] : [details.requestId],
    fingerprint: fingerprintOf({ ...said, channel, ts: message.ts }),
  }
}
