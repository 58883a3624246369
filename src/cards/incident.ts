import type { Language } from '../language.ts'
import type { Fix, Incident, Ownership } from '../triage/incident.ts'
import { recoveryLine } from './alarm/recovery.ts'
import { alarmWords } from './alarm/words.ts'
import type { Card, CardBlock, Line, Piece } from './card.ts'
import { fill } from './fill.ts'
import { incidentWords } from './incident-words.ts'

/** The name of a Slack user, or `undefined` where it cannot be told. */
export type NameOf = (user: string) => string | undefined

type View = { readonly nameOf: NameOf; readonly now: number; readonly language: Language }

const hourMs = 3_600_000

/** The card with what the team knows: who is on it or what fixed it, and whether it was there before. */
export function withIncident(card: Card, incident: Incident, view: View): Card {
  const status = stateLine(incident, view)
  const [first, ...others] = card.blocks
  const blocks =
    first?.kind === 'brief'
      ? [withHistory(first, incident, view), ...others]
      : [{ kind: 'text', line: historyLine(incident, view) } as const, ...card.blocks]
  return { ...card, ...(status && { status }), blocks: [...recoveryBlocks(incident, view), ...blocks] }
}

/** The alarm says that all is well again; whether it is solved, people say. */
function recoveryBlocks({ recovered }: Incident, view: View): readonly CardBlock[] {
  if (recovered === undefined) return []
  const { at, since } = recovered
  const line = recoveryLine(
    { at: clock(at, view), ...(since !== undefined && { lasted: at - since }) },
    view.language,
  )
  return [{ kind: 'text', title: alarmWords.state[view.language], line }]
}

type Brief = Extract<CardBlock, { readonly kind: 'brief' }>

/** The last fix stands with the reasons, and how often it happened with the place. */
function withHistory(brief: Brief, incident: Incident, view: View): Brief {
  const { state, lastFix } = incident
  const fix = state !== 'fixed' && lastFix ? [sentenceStart(lastFixLine(lastFix, view))] : []
  const nobody = state === 'open' ? [incidentWords.nobody[view.language]] : []
  const changes = changesSince(incident, view.language).join('')
  const often = [`${sightingsSentence(incident, view.language)}${changes}`, ...nobody].join(' · ')
  const [facts = [], ...below] = brief.below
  return {
    ...brief,
    above: [...brief.above, ...fix],
    below: [facts.length > 0 ? [...facts, ' · ', often] : [often], ...below],
  }
}

export function sentenceStart([first, ...others]: Line): Line {
  if (typeof first !== 'string') return first === undefined ? others : [first, ...others]
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others]
}

/** Who is on it, or what fixed it; nothing while nobody has said anything. */
function stateLine(incident: Incident, view: View): Line | undefined {
  const { state, owner, lastFix } = incident
  if (state === 'taken' && owner) return ownerLine(owner, view)
  if (state === 'fixed' && lastFix) return fixLine(lastFix, view)
  return undefined
}

function ownerLine({ user, since, from }: Ownership, view: View): Line {
  const pieces = { who: person(user, view), at: clock(since, view) }
  return from === undefined
    ? fill(incidentWords.onIt, pieces, view.language)
    : fill(incidentWords.tookOver, { ...pieces, from: person(from, view) }, view.language)
}

function fixLine({ user, at, note }: Fix, view: View): Line {
  return fill(
    incidentWords.fixed,
    { who: person(user, view), at: clock(at, view), note: { code: note } },
    view.language,
  )
}

/** "7th time in 30 days · last 3 h ago · last fixed by Ada: `raised the timeout to 30 s`" */
function historyLine(incident: Incident, view: View): Line {
  const { state, lastFix } = incident
  const fix = state !== 'fixed' && lastFix ? [' · ', ...lastFixLine(lastFix, view)] : []
  return [sightingsSentence(incident, view.language), ...changesSince(incident, view.language), ...fix]
}

/** "7th time in 30 days · last 3 h ago"; where no function is named, what that rests on. */
export function sightingsSentence(
  { count, recentCount, lastSeen, previousSeen, facts }: Incident,
  language: Language,
): string {
  if (count <= 1 || previousSeen === undefined) return incidentWords.firstTime[language]
  const counted = facts.functionName === undefined ? incidentWords.oftenHere : incidentWords.often
  const often = counted(recentCount)[language]
  const last = incidentWords.last(incidentWords.duration(lastSeen - previousSeen)[language])[language]
  return `${often} · ${last}`
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
  return fill(incidentWords.lastFixed, { who: person(user, view), note: { code: note } }, view.language)
}

function person(user: string, { nameOf, language }: View): Piece {
  const name = nameOf(user)
  return name === undefined ? incidentWords.somebody[language] : { strong: name }
}

function clock(time: number, { now }: View): Piece {
  return { time, withDate: Math.abs(now - time) > 12 * hourMs }
}
