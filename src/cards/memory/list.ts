import type { Language } from '../../language.ts'
import { rememberedMs } from '../../triage/history.ts'
import type { Incident } from '../../triage/incident.ts'
import { titleOfIncident } from '../alarm/title.ts'
import { type Card, type CardBlock, joinedLines, type Line } from '../card.ts'
import { momentPiece } from '../clock.ts'
import { fill } from '../fill.ts'
import { type NameOf, personPiece, sentenceStart } from '../incident.ts'
import { incidentWords } from '../incident-words.ts'
import type { ListedIncident } from '../known-code.ts'
import { notePieces } from '../note.ts'
import { shortened } from '../shortened.ts'
import { memoryListWords as words } from './words.ts'

/** What was asked: about a function, about all that is open, or about what is open of something. */
export type About =
  | { readonly kind: 'function'; readonly name: string; readonly open: number }
  /** Where nothing is open, whether anything was `fixed` in the last 30 days. */
  | { readonly kind: 'open'; readonly fixed: boolean }
  | { readonly kind: 'owners'; readonly title?: string }

/** What is to be told. */
export type Told = {
  readonly about: About
  /** The newest first. */
  readonly listed: readonly ListedIncident[]
  /** How many there are, those that are not listed included. */
  readonly count: number
  readonly view: MemoryView
}

export type MemoryView = { readonly nameOf: NameOf; readonly now: number; readonly language: Language }

/** What the team's memory knows, as a list of incidents. */
export function memoryCard(told: Told): Card {
  const { about, listed, count, view } = told
  const { language } = view
  const [only, ...others] = listed
  return {
    headline: headlineOf(told),
    // Of a single one, who is on it is the answer, on a phone, too.
    ...(only &&
      others.length === 0 &&
      about.kind === 'owners' && {
        status: [...sentenceStart(stateOf(only.incident, view)), words.stop[language]],
      }),
    blocks: [
      ...(about.kind === 'function'
        ? [{ kind: 'text', title: words.function[language], line: [{ code: about.name }] } as const]
        : []),
      ...runbookBlocks(told),
      ...listBlocks(told),
      ...(count > listed.length
        ? [{ kind: 'text', line: [words.more(count - listed.length)[language]] } as const]
        : []),
    ],
  }
}

function headlineOf({ about, count, view: { language } }: Told): string {
  switch (about.kind) {
    case 'function':
      return words.ofFunction({ count, open: about.open })[language]
    case 'open':
      return words.open({ count, fixed: about.fixed })[language]
    case 'owners':
      return words.openOf({ count, title: about.title })[language]
  }
}

/** Where the team has written down what to do about the function. */
function runbookBlocks({ about, listed, view }: Told): readonly CardBlock[] {
  const url = listed.map(({ incident }) => incident.runbooks?.ofFunction).find((each) => each !== undefined)
  if (about.kind !== 'function' || url === undefined) return []
  return [{ kind: 'text', title: incidentWords.runbook[view.language], line: [{ link: url, url }] }]
}

function listBlocks({ about, listed, view }: Told): readonly CardBlock[] {
  const [only, ...others] = listed
  if (only === undefined) return []
  // Who is on it stands above already.
  if (others.length === 0 && about.kind === 'owners') return [{ kind: 'text', line: soleItem(only, view) }]
  const items = listed.map((each) => itemOf(each, about, view))
  return [{ kind: 'list', title: words.newestFirst[view.language], ordered: false, items }]
}

function itemOf(listed: ListedIncident, about: About, view: MemoryView): Line {
  const { functionName: _, ...nameless } = listed
  return incidentItem(about.kind === 'function' ? nameless : listed, view)
}

/** "433 TimeLimitReached · order-sync · 7 runs in 30 days, last seen 2 h ago · Card" */
function soleItem(listed: ListedIncident, view: MemoryView): Line {
  const [, ...facts] = incidentFacts(listed, view)
  return joinedLines([...namesOf(listed, view), ...facts])
}

/** "433 TimeLimitReached · order-sync · Ada is on it (since 14:02) · 7 runs in 30 days, last seen 2 h ago · Card" */
export function incidentItem(listed: ListedIncident, view: MemoryView): Line {
  return joinedLines([...namesOf(listed, view), ...incidentFacts(listed, view)])
}

function namesOf({ incident, functionName, alarm }: ListedIncident, view: MemoryView): readonly Line[] {
  const name = functionName === undefined ? [] : [{ code: functionName }]
  return [[{ strong: titleOfIncident({ ...incident, alarm }, view.language) }], name]
}

/** "Ada is on it (since 14:02)", "7 runs in 30 days, last seen 2 h ago", "Card": each on its own. */
export function incidentFacts({ incident, link }: ListedIncident, view: MemoryView): readonly Line[] {
  const { language, now } = view
  const { code, apiCode, recentCount, lastSeen } = incident
  const counted = code === 0 && apiCode === undefined ? words.alarms : words.runs
  const runs = recentCount === 0 ? words.lastSeen : counted
  const ago = incidentWords.duration(Math.max(0, now - lastSeen))
  // A run that was taken back was none, whenever that was.
  const isTakenBack = recentCount === 0 && now - lastSeen < rememberedMs
  return [
    stateOf(incident, view),
    lastFixOf(incident, view),
    isTakenBack ? [] : [runs({ count: recentCount, ago })[language]],
    link === undefined ? [] : [{ link: incidentWords.theCard[language], url: link }],
  ]
}

/** Who is on it, or what fixed it. */
export function stateOf({ state, owner, lastFix }: Incident, view: MemoryView): Line {
  const { language } = view
  if (state === 'fixed' && lastFix) return fixedBy(words.fixed, lastFix, view)
  if (state !== 'taken' || owner === undefined) return [words.nobody[language]]
  return fill(
    words.onIt,
    { who: personPiece(owner.user, view), at: momentPiece(owner.since, view) },
    language,
  )
}

/** Ten of them fit into a message; the whole note stands on the card. */
const longestNote = 80

/** What helped the last time; nothing where that is what it is fixed by now. */
export function lastFixOf({ state, lastFix }: Incident, view: MemoryView): Line {
  return state !== 'fixed' && lastFix ? lastFixLine(lastFix, view) : []
}

/** "last fixed by Ada: `raised it`" */
export function lastFixLine(fix: NonNullable<Incident['lastFix']>, view: MemoryView): Line {
  return fixedBy(words.lastFixed, fix, view)
}

function fixedBy(
  sentence: typeof words.fixed | typeof words.lastFixed,
  fix: NonNullable<Incident['lastFix']>,
  view: MemoryView,
): Line {
  const pieces = {
    who: personPiece(fix.user, view),
    at: momentPiece(fix.at, view),
    note: shortNote(fix),
  }
  return fill(sentence, pieces, view.language)
}

/** What is cut has no address to be clicked: that may be cut, too. */
export function shortNote({ note }: NonNullable<Incident['lastFix']>): Line {
  return note.length <= longestNote ? notePieces(note) : [{ code: shortened(note, longestNote) }]
}
