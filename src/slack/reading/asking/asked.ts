import { handlerQuestion } from '../../../lookup/asking/handler-question.ts'
import { isGreeting } from '../../../lookup/asking/is-greeting.ts'
import { isHelp } from '../../../lookup/asking/is-help.ts'
import { isMannersRequest } from '../../../lookup/asking/is-manners-request.ts'
import { withRetries } from '../../../lookup/asking/retry-answer.ts'
import { isOfNoError, retryQuestion } from '../../../lookup/asking/retry-question.ts'
import { wordingOf } from '../../../lookup/asking/wording.ts'
import type { Answer } from '../../../lookup/lookup.ts'
import { redact } from '../../../redact.ts'
import type { Lookups } from '../../looking/lookups.ts'
import { findAbove } from '../above/find-above.ts'
import { anyRuntime } from '../handler-form.ts'
import type { Incoming } from '../incoming.ts'
import type { FileSources, Here, Question } from '../question.ts'
import type { Asks } from './asks.ts'
import { isFound, type Remembered, remembered, rememberingIn, subjectIn } from './remembering.ts'

/** What somebody asks, with the answer to it. */
export type Asked = { readonly question: Question; readonly answer: Answer; readonly asks?: Asks }

type Needed = FileSources & { readonly lookups: Pick<Lookups, 'answerTo'> }

type Own = {
  readonly incoming: Incoming
  readonly here: Here
  /** The message itself, and what it says. */
  readonly question: Question
  readonly answer: Answer
  /** It would be answered unasked. */
  readonly isCertain: boolean
}

/**
 * Reads what somebody wants who says something to the bot: an answer to what they wrote, or to what stands above, a
 * check of a handler. `closing` is nothing any more: they say thanks.
 */
export async function readAsked(needed: Needed, own: Own): Promise<Asked | 'closing'> {
  const { incoming, question, answer, isCertain } = own
  const { message } = incoming
  const isInThread = message.thread_ts !== undefined && message.thread_ts !== message.ts
  const asItIs = { question, answer }
  // An alarm that says "recovered" is no thanks, and a log that could not be read was what they asked about.
  if (isCertain || answer.alarm !== undefined || hasUnreadLog(question)) return asItIs
  if (question.text === '') return isInThread ? askedAbove(needed, own) : asItIs
  if (isHelp(question.text)) return asItIs
  const retries = isAboutRetries(question.text)
  const namesError = isFound(answer) && !retries
  if (!namesError && isMannersRequest(question.text)) return { ...asItIs, asks: { kind: 'manners' } }
  const wording = wordingOf(question.text, { isInThread, namesError })
  const remembering = rememberingIn(question.text, answer)
  if (wording === 'closing' && !isName(remembering)) return 'closing'
  if (remembering?.kind === 'above') return askedAboutAbove(needed, own, remembering.wants)
  // "explain" may be a function's name, but is not meant so.
  if (remembering && (wording !== 'above' || remembering.kind !== 'function')) {
    return { ...asItIs, asks: { kind: 'memory', question: remembering, scopes: [] } }
  }
  const form = namesError ? undefined : handlerForm(question.text)
  if (form) return { ...asItIs, asks: { kind: 'handler', form } }
  if (wording !== 'above' || isGreeting(question.text)) return asItIs
  const above = await askedAbove(needed, own)
  if (!retries) return above
  // With nothing above, what is true of all errors is the answer.
  return above.answer === answer ? asItIs : { ...above, answer: withRetries(above.answer) }
}

/** Whether retries are asked about, and of which error is not said. */
function isAboutRetries(text: string): boolean {
  const asked = retryQuestion(text)
  return asked !== undefined && isOfNoError(asked)
}

/** A picture, or another file that is no text, may only stand beside what is asked. */
function hasUnreadLog({ fileProblem }: Question): boolean {
  return fileProblem === 'unreadable' || fileProblem === 'too-large'
}

/** What has signs in it that no word has. */
function isName(remembering: Remembered | undefined): boolean {
  return remembering?.kind === 'function' && /[-_\d]/.test(remembering.name)
}

function handlerForm(text: string) {
  const hint = handlerQuestion(redact(text).text)
  return hint && { handler: hint.handler, runtime: hint.runtime ?? anyRuntime }
}

type Wanted = Extract<Remembered, { readonly kind: 'above' }>['wants']

/** What the memory knows of what stands above. Where nothing does, "who is on it" is about all that is open. */
async function askedAboutAbove(needed: Needed, own: Own, wants: Wanted): Promise<Asked> {
  const { incoming, here, question, answer } = own
  const above = await findAbove(needed, incoming, here)
  if (above && 'answer' in above) {
    const asked = remembered(wants, subjectIn(above.answer))
    return { question, answer, asks: { kind: 'memory', question: asked, scopes: [] } }
  }
  if (wants !== 'owners') return { question, answer, asks: { kind: 'above' } }
  return { question, answer, asks: { kind: 'memory', question: { kind: 'open' }, scopes: [] } }
}

async function askedAbove(needed: Needed, { incoming, here, question, answer }: Own): Promise<Asked> {
  // Whoever shows something asks about that, and not about what others wrote above.
  if (question.fileProblem !== undefined) return { question, answer }
  const above = await findAbove(needed, incoming, here)
  // Who says nothing at all is told how to ask.
  if (above === undefined)
    return { question, answer, ...(question.text !== '' && { asks: { kind: 'above' } }) }
  if ('answer' in above) return above
  return { question: { ...question, fileProblem: above.fileProblem }, answer }
}
