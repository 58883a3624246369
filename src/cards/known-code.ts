import type { Language } from '../language.ts'
import type { Alarm } from '../lookup/alarm/alarm.ts'
import type { CodeMemory } from '../triage/code-memory.ts'
import type { Incident } from '../triage/incident.ts'
import type { CardBlock, Line, Piece } from './card.ts'
import { fill } from './fill.ts'
import { type NameOf, personPiece } from './incident.ts'
import { incidentWords } from './incident-words.ts'
import { notePieces } from './note.ts'

/** An incident as a list names it. */
export type ListedIncident = {
  readonly incident: Incident
  /** As the newest card tells it; absent where no text named it, or the message was deleted. */
  readonly functionName?: string
  /** The alarm that it began with, as that card tells it. */
  readonly alarm?: Alarm
  /** The way to the newest card, where Slack tells it. */
  readonly link?: string
}

/** What is known of a code, ready to be told. */
export type KnownCode = Omit<CodeMemory, 'newest'> & { readonly newest: readonly ListedIncident[] }

type View = { readonly nameOf: NameOf; readonly now: number; readonly language: Language }

/** How often a code was seen, what fixed it last, and its newest incidents. */
export function knownCodeBlocks(known: KnownCode, view: View): readonly CardBlock[] {
  return [
    { kind: 'text', line: summary(known, view) },
    {
      kind: 'list',
      title: incidentWords.newest[view.language],
      ordered: false,
      items: known.newest.map((each) => incidentLine(each, view)),
    },
  ]
}

/** "Seen 7 times in 30 days, last 2 h ago; fixed last by Ada: `raised it to 30 s`" */
function summary({ recentCount, lastSeen, lastFix }: KnownCode, view: View): Line {
  const { language, now } = view
  const seen = incidentWords.seen(recentCount, ago(lastSeen, now, language))[language]
  if (lastFix === undefined) return [seen]
  const pieces = { who: personPiece(lastFix.user, view), note: notePieces(lastFix.note) }
  return [seen, ...fill(incidentWords.fixedLast, pieces, language)]
}

/** "`order-sync` · 2 h ago · Ada is on it · the card" */
function incidentLine({ incident, functionName, link }: ListedIncident, view: View): Line {
  const { language, now } = view
  const when = incidentWords.ago(ago(incident.lastSeen, now, language))[language]
  const name: readonly Piece[] = functionName === undefined ? [] : [{ code: functionName }, ' · ']
  const way: Line = link === undefined ? [] : [' · ', { link: incidentWords.theCard[language], url: link }]
  return [...name, when, ' · ', ...standing(incident, view), ...way]
}

function standing({ state, owner, lastFix }: Incident, view: View): Line {
  const { language } = view
  if (state === 'taken' && owner)
    return fill(incidentWords.isOnIt, { who: personPiece(owner.user, view) }, language)
  if (state === 'fixed' && lastFix)
    return fill(incidentWords.fixedBy, { who: personPiece(lastFix.user, view) }, language)
  return [incidentWords.nobody[language]]
}

function ago(time: number, now: number, language: Language): string {
  return incidentWords.duration(Math.max(0, now - time))[language]
}
