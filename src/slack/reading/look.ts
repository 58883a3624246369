import type { Language } from '../../language.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { ChannelSettings } from '../../triage/manners.ts'
import type { Lookups } from '../looking/lookups.ts'
import { createOnce } from '../looking/once.ts'
import { type Asked, readAsked } from './asking/asked.ts'
import type { Asks } from './asking/asks.ts'
import type { Incoming } from './incoming.ts'
import type { Languages } from './languages.ts'
import type { Manners } from './manners.ts'
import { type Here, type Question, questionOf } from './question.ts'

/** What was found in a message that is due an answer. Of the question's text only the beginning is left. */
export type Looked = {
  readonly question: Question
  readonly answer: Answer
  readonly language: Language
  /** The message holds runs, and does not only ask about an error. */
  readonly isLog: boolean
  /** What is asked besides what an error means. */
  readonly asks?: Asks
}

/** What was found in a message; `undefined` where no answer is due. */
export type Look = (incoming: Incoming, here: Here) => Promise<Looked | undefined>

type Parts = {
  readonly now: () => number
  readonly languages: Languages
  readonly lookups: Lookups
  readonly manners: Manners
  /** Origins that may be sent the bot's token. */
  readonly fileOrigins: readonly string[]
}

/**
 * Gives what looks at messages with their files: once at each message, and once at each of its edits, however often
 * Slack sends them.
 */
export function createLook(services: Parts): Look {
  const once = createOnce({ now: services.now, keptMs, mostWeight, weigh: ({ bytes }: Kept) => bytes })
  return async (incoming, here) => {
    const { looked } = await once(keyOf(incoming, here), () => look(services, incoming, here))
    return looked
  }
}

/** What is kept of a look, and about how much memory that holds. */
type Kept = { readonly looked: Looked | undefined; readonly bytes: number }

/** Slack sends an event again for about five minutes, and a mention comes as two. */
const keptMs = 600_000
const mostWeight = 32_000_000

/** A piece of evidence is cut out of its text, and V8 keeps the whole text for it. */
function bytesOf({ findings, api }: Answer, text: string): number {
  const found = [...findings, ...(api?.findings ?? [])]
  const evidence = found.reduce((sum, finding) => sum + finding.evidence.length, 0)
  return bytesOfNothing + 2 * text.length + 150 * evidence
}

/** A key, a promise, and their places in a map. */
const bytesOfNothing = 500

function keyOf({ channel, message, writtenTs, asked }: Incoming, { team }: Here): string {
  const files = message.files.map(({ id }) => id)
  return JSON.stringify([team, channel, message.ts, writtenTs, asked, files])
}

async function look(services: Parts, incoming: Incoming, here: Here): Promise<Kept> {
  const own = await questionOf(services, incoming, here)
  const manners = await services.manners.of({ team: here.team, channel: incoming.channel })
  const eager = !incoming.asked && manners.mode === 'eager'
  const answer = await services.lookups.answerTo({ text: own.text, asked: incoming.asked, eager })
  if (!incoming.asked) {
    if (!isTold(answer) && !isRecovery(answer)) return nothing
    return keep(services, { incoming, here, manners, asked: { question: own, answer }, isLog: true })
  }
  const isSure = answer.query === 'paste' && isCertain(answer)
  const asked = await readAsked(services, { incoming, here, question: own, answer, isCertain: isSure })
  if (asked === 'closing') return nothing
  const isRun = answer.query === 'paste' && answer.findings[0]?.details.requestId !== undefined
  const isLog = asked.answer === answer && asked.asks === undefined && (isSure || isRun)
  return keep(services, { incoming, here, manners, asked, isLog })
}

const nothing: Kept = { looked: undefined, bytes: bytesOfNothing }

type Found = {
  readonly incoming: Incoming
  readonly here: Here
  readonly manners: ChannelSettings
  readonly asked: Asked
  readonly isLog: boolean
}

async function keep(services: Parts, { incoming, here, manners, asked, isLog }: Found): Promise<Kept> {
  const { question, answer, asks } = asked
  const { client, team } = here
  // Whoever asks about what others wrote is answered in the language of the question.
  const written = question.saidTs !== undefined && incoming.text !== '' ? incoming.text : question.text
  const reader = { client, team, user: incoming.author, text: written }
  const language = manners.language === 'auto' ? await services.languages.ofReply(reader) : manners.language
  const kept = { ...question, text: beginningOf(question.text) }
  return {
    looked: { question: kept, answer, language, isLog, ...(asks && { asks }) },
    bytes: bytesOf(answer, question.text),
  }
}

/** Whether an answer is told to people who have not asked. That something is well again needs no words. */
function isTold({ findings, alarm, api }: Answer): boolean {
  return alarm ? alarm.status === 'triggered' : findings.length > 0 || api !== undefined
}

/** Whether the answer to somebody who asks about a paste would also be told to people who have not: it is certain. */
function isCertain({ findings, alarm, api }: Answer): boolean {
  if (alarm) return alarm.status === 'triggered'
  return [...findings, ...(api?.findings ?? [])].some(({ confidence }) => confidence === 'certain')
}

/** Nothing is said of it, but the cards of its incident are to show it. */
export function isRecovery({ alarm }: Answer): boolean {
  return alarm?.status === 'recovered'
}

/** Enough to see whether somebody asks for help. */
function beginningOf(text: string): string {
  return text.trimStart().slice(0, 100)
}
