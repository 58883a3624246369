import type { KnownBlock, MessageMetadata } from '@slack/types'
import type { CardBlock } from '../../cards/card.ts'
import { knownCodeBlocks } from '../../cards/known-code.ts'
import type { Language } from '../../language.ts'
import type { Answer } from '../../lookup/lookup.ts'
import type { Incident } from '../../triage/incident.ts'
import { answerMessage } from '../drawing/answer.ts'
import { howToSet } from '../drawing/asked/how-to-set.ts'
import { notReached } from '../drawing/asked/not-reached.ts'
import { notTold } from '../drawing/asked/not-told.ts'
import { nothingAbove } from '../drawing/asked/nothing-above.ts'
import { helpMessage } from '../drawing/help/help.ts'
import { incidentMessage } from '../drawing/incident-card.ts'
import { repeatMessage, type Same } from '../drawing/lines.ts'
import { type Content, cardMessage } from '../drawing/message.ts'
import { checkForm, verdictMessage } from '../drawing/verdict.ts'
import { fileWords } from '../reading/file-words.ts'
import type { Due } from './due.ts'
import { viewWith } from './following/card-view.ts'
import type { ToldCode } from './following/known-code.ts'
import type { Shown } from './plan.ts'

/** A message in a thread of Slack, or below the one that it answers, ready to be posted. */
export type Reply = Content & {
  readonly channel: string
  readonly threadTs: string
  /** It stands below the message and not in its thread. */
  readonly isInLine?: true
  /** The message that is answered. */
  readonly sourceTs: string
  readonly writtenTs: string
  /** Ours, to know our own reply again. */
  readonly botId: string | undefined
  readonly metadata?: MessageMetadata
  readonly language: Language
}

/** Draws what was planned. */
export function replyOf(due: Due, shown: Shown, botId: string | undefined): Reply {
  const about = shown.form === 'plain' || shown.form === 'told' ? due : ofIncident(due, shown.incident)
  return replyWith(about, contentOf(due, shown), botId)
}

/** The message with the incident that it was counted in. */
function ofIncident({ shows, ...due }: Due, { fingerprint }: Incident): Due {
  return { ...due, ...(shows && { shows: { ...shows, fingerprint } }) }
}

function contentOf(due: Due, shown: Shown): Content {
  if (shown.form === 'plain') return plainContent(due, shown.told)
  if (shown.form === 'told') return shown.content
  const { incident, at: now } = shown
  const view = viewWith({ incident, language: due.language, now }, shown)
  if (shown.form === 'card') return incidentMessage(due.answer, view)
  const { alarm } = due.answer
  return repeatMessage(view, { link: shown.link, alarm, ...(shown.isSame && { same: sameIn(due) }) })
}

/** What was told before. */
function sameIn({ answer, shows }: Due): Same {
  if (answer.alarm) return 'alarm'
  const { runs = [], others = [] } = shows ?? {}
  return runs.length + others.length > 1 ? 'runs' : 'run'
}

/** What is said while the memory is away: whoever asked just that is told so. */
export function withoutMemory({ asks, answer, language }: Due): Shown {
  const content = asks?.kind === 'memory' && notReached(asks.question, answer, language)
  return content ? { form: 'told', content } : { form: 'plain' }
}

/** What belongs to no incident: a miss, help, a file that could not be read, a code that somebody asks about. */
export function plainContent({ key, answer, instead, asks, language }: Due, told?: ToldCode): Content {
  if (asks?.kind === 'handler') return verdictMessage(checkForm(asks.form), language, 'shared')
  if (asks?.kind === 'above' && isEmptyMiss(answer))
    return nothingAbove(key.channel.startsWith('D') ? 'direct' : 'channel', language)
  if (asks?.kind === 'manners') return howToSet(language)
  if (asks?.kind === 'untold') return notTold(asks, language)
  if (instead === undefined) {
    const known = told ? toldBlocks(told, language) : []
    return answerMessage(answer, language, 'reply', known)
  }
  if (instead === 'help') return helpMessage(language)
  return cardMessage({ headline: fileWords[instead][language], blocks: [] }, language, [])
}

/** What is known of a code, to stand in the answer about it. */
export function toldBlocks({ known, names, at }: ToldCode, language: Language): readonly CardBlock[] {
  const nameOf = new Map(names)
  return knownCodeBlocks(known, { nameOf: (user) => nameOf.get(user), now: at, language })
}

/** Nothing was found, and nothing is near. */
function isEmptyMiss({ suggestions, api }: Answer): boolean {
  return suggestions.length + (api?.suggestions.length ?? 0) === 0
}

/** Content as a reply to the message, with what programs can read of it. */
export function replyWith(due: Due, content: Content, botId: string | undefined): Reply {
  const { key, threadTs, isInLine, writtenTs, language, answer, shows } = due
  return {
    ...content,
    channel: key.channel,
    threadTs,
    ...(isInLine && { isInLine }),
    sourceTs: key.ts,
    writtenTs,
    botId,
    language,
    ...(shows && { metadata: metadataOf(answer, { sourceTs: key.ts, fingerprint: shows.fingerprint }) }),
  }
}

/** What a reply tells programs, and the bot itself after a restart. A miss has none. */
export function metadataOf({ findings, api }: Answer, { sourceTs, fingerprint }: About): MessageMetadata {
  const codes = findings.map(({ code }) => code)
  const apiCodes = api?.findings.map(({ code }) => code) ?? []
  const payload = { codes, api_codes: apiCodes, source_ts: sourceTs, fingerprint }
  // The contract's `codes` is an array of numbers. Slack takes it; its type forgets that there are such arrays.
  return { event_type: 'scf_findings', event_payload: payload as unknown as MessageMetadata['event_payload'] }
}

type About = {
  /** The message that is answered. */
  readonly sourceTs: string
  readonly fingerprint: string
}

type Sent = {
  readonly text: string
  readonly blocks: readonly KnownBlock[]
  readonly metadata?: MessageMetadata
}

/**
 * A message's content as arguments of a call. Slack's client would write the same JSON, but first copy the content
 * block by block for a log that nobody reads: an eighth of all that the bot does for a paste.
 */
export function written({ text, blocks, metadata }: Sent): Record<string, string> {
  return {
    text,
    ...(blocks.length > 0 && { blocks: JSON.stringify(blocks) }),
    ...(metadata && { metadata: JSON.stringify(metadata) }),
  }
}
