import type { Language } from '../language.ts'
import type { Fix, Incident, Ownership } from '../triage/incident.ts'
import { recoveryLine } from './alarm/recovery.ts'
import { alarmWords } from './alarm/words.ts'
import {
  type Brief,
  type Card,
  type CardBlock,
  gapBetween,
  joinedLines,
  type Line,
  type Piece,
} from './card.ts'
import { datedPiece, momentPiece } from './clock.ts'
import { fill } from './fill.ts'
import { incidentWords } from './incident-words.ts'
import { sightingsSentence } from './memory/how-often.ts'
import { notePieces } from './note.ts'
import { runbookLine } from './runbook-line.ts'

/** The name of a Slack user, or `undefined` where it cannot be told. */
export type NameOf = (user: string) => string | undefined

type View = { readonly nameOf: NameOf; readonly now: number; readonly language: Language }

/** The card with what the team knows: who is on it or what fixed it, and whether it was there before. */
export function withIncident(card: Card, incident: Incident, view: View): Card {
  const status = stateLine(incident, view)
  const [first, ...others] = card.blocks
  const blocks =
    first?.kind === 'brief'
      ? [withHistory(first, incident, view), ...others]
      : [...historyBlocks(incident, view), ...card.blocks]
  return { ...card, ...(status && { status }), blocks }
}

/** The alarm says that all is well again; whether it is solved, people say. */
function recoveryLines({ recovered }: Incident, view: View): readonly Line[] {
  if (recovered === undefined) return []
  const { at, since } = recovered
  const line = recoveryLine(
    { at: datedPiece(at, view.language), ...(since !== undefined && { lasted: at - since }) },
    view.language,
  )
  return [[{ strong: alarmWords.state[view.language] }, gapBetween(view.language), ...line]]
}

/** The last fix stands with the reasons, and how often it happened with the place. */
function withHistory(brief: Brief, incident: Incident, view: View): Brief {
  const { state, lastFix } = incident
  const fix = earlierFix(incident, view)
  const runbooks = runbookLine(incident, view.language)
  // That it is open again tells as much.
  const nobody = state === 'open' && !isOpenAgain(incident) ? [incidentWords.nobody[view.language]] : []
  const changes = changesSince(incident, view.language).join('')
  const often = [`${sightingsSentence(incident, view.language)}${changes}`, ...nobody].join(' · ')
  const [facts = [], ...below] = brief.below
  return {
    ...brief,
    // Where there is no room for both, what helped the team the last time comes before what helps in general.
    ...(lastFix && { leastSteps: 0 as const }),
    above: [
      ...recoveryLines(incident, view),
      ...brief.above,
      ...(fix ? [sentenceStart(fix)] : []),
      ...(runbooks ? [runbooks] : []),
    ],
    below: [facts.length > 0 ? [...facts, ' · ', often] : [often], ...below],
  }
}

export function sentenceStart([first, ...others]: Line): Line {
  if (typeof first !== 'string') return first === undefined ? others : [first, ...others]
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others]
}

/** Who is on it, what fixed it, or that it came back since that fix; nothing while nobody has said anything. */
function stateLine(incident: Incident, view: View): Line | undefined {
  const { state, owner, lastFix } = incident
  if (state === 'taken' && owner) return ownerLine(owner, view)
  if (state === 'fixed' && lastFix) return fixLine(lastFix, view)
  return isOpenAgain(incident) && lastFix ? openAgainLine(lastFix, incident, view) : undefined
}

/** A fix closes it, and a new run opens it again; or somebody takes it all the same, and lets go of it. */
function isOpenAgain({ state, lastFix, lastSeen }: Incident): boolean {
  return state === 'open' && lastFix !== undefined && lastSeen > lastFix.at
}

/** The newest run is the first one since the fix; those behind it find it open already. */
function isOpenedByNewest(incident: Incident): boolean {
  const { lastFix, previousSeen = 0 } = incident
  return isOpenAgain(incident) && lastFix !== undefined && previousSeen <= lastFix.at
}

/** What fixed it the last time, where the line about how it stands does not tell it. */
function earlierFix(incident: Incident, view: View): Line | undefined {
  const { state, lastFix } = incident
  return state === 'fixed' || !lastFix || isOpenAgain(incident) ? undefined : lastFixLine(lastFix, view)
}

function ownerLine({ user, since, from }: Ownership, view: View): Line {
  const pieces = { who: personPiece(user, view), at: lastingClock(since, view) }
  return from === undefined
    ? fill(incidentWords.onIt, pieces, view.language)
    : fill(incidentWords.tookOver, { ...pieces, from: personPiece(from, view) }, view.language)
}

/** Like the runs before, the fix is so and so long before the newest run: a card is not drawn anew by the hour. */
function openAgainLine({ user, at, note }: Fix, { lastSeen }: Incident, view: View): Line {
  const ago = incidentWords.ago(incidentWords.duration(Math.max(0, lastSeen - at))[view.language])
  return fill(
    incidentWords.openAgain,
    { who: personPiece(user, view), ago: ago[view.language], note: notePieces(note) },
    view.language,
  )
}

function fixLine({ user, at, note }: Fix, view: View): Line {
  return fill(
    incidentWords.fixed,
    { who: personPiece(user, view), at: momentPiece(at, view), note: notePieces(note) },
    view.language,
  )
}

function historyBlocks(incident: Incident, view: View): readonly CardBlock[] {
  const runbooks = runbookLine(incident, view.language)
  const lines = [
    ...recoveryLines(incident, view),
    historyLine(incident, view),
    ...(runbooks ? [runbooks] : []),
  ]
  return lines.map((line) => ({ kind: 'text', line }))
}

/** "7th time in 30 days · last 3 h ago · last fixed by Ada: `raised the timeout to 30 s`" */
function historyLine(incident: Incident, view: View): Line {
  const sightings = [sightingsSentence(incident, view.language), ...changesSince(incident, view.language)]
  return joinedLines([sightings, earlierFix(incident, view) ?? []])
}

/** " · timeout changed from 3 s to 10 s" */
function changesSince({ before = {}, facts }: Incident, language: Language): readonly string[] {
  const { timeoutMs, memoryMb } = before
  const limits = [
    ...(timeoutMs !== undefined && facts.timeoutMs !== undefined
      ? [incidentWords.timeoutChanged(timeoutMs / 1_000, facts.timeoutMs / 1_000)]
      : []),
    ...(memoryMb !== undefined && facts.memoryMb !== undefined
      ? [incidentWords.memoryChanged(memoryMb, facts.memoryMb)]
      : []),
  ]
  return limits.map((change) => ` · ${change[language]}`)
}

function lastFixLine({ user, note }: Fix, view: View): Line {
  return fill(
    incidentWords.lastFixed,
    { who: personPiece(user, view), note: notePieces(note) },
    view.language,
  )
}

/** " · open again · Bo is on it · Ada fixed it last time: `raised it to 30 s`", where a line tells of one more run. */
export function lastTimeLine(incident: Incident, view: View): Line {
  const { state, owner, lastFix } = incident
  const who = owner && personPiece(owner.user, view)
  const taken = state === 'taken' && who ? [' · ', ...fill(incidentWords.isOnIt, { who }, view.language)] : []
  if (state === 'fixed' || lastFix === undefined) return taken
  const again = isOpenedByNewest(incident) ? [' · ', incidentWords.openAgainShort[view.language]] : []
  const fixedBy = { who: personPiece(lastFix.user, view), note: notePieces(lastFix.note) }
  return [...again, ...taken, ' · ', ...fill(incidentWords.lastTime, fixedBy, view.language)]
}

/** Somebody's name, as far as Slack tells it. */
export function personPiece(user: string, { nameOf, language }: Pick<View, 'nameOf' | 'language'>): Piece {
  const name = nameOf(user)
  return name === undefined ? incidentWords.somebody[language] : { strong: name }
}

/** The day is told also to who reads it days later, when nothing has been drawn anew. */
function lastingClock(time: number, view: View): Piece {
  const weekday = incidentWords.weekdays[new Date(time).getUTCDay()]
  return { ...momentPiece(time, view), ...(weekday && { weekday: weekday[view.language] }) }
}
