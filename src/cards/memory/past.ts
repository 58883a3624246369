import type { Language } from '../../language.ts'
import type { Incident } from '../../triage/incident.ts'
import { type Card, type CardBlock, joinedLines, type Line } from '../card.ts'
import { sentenceStart } from '../incident.ts'
import { incidentWords } from '../incident-words.ts'
import type { ListedIncident } from '../known-code.ts'
import { incidentItem, lastFixLine, type MemoryView } from './list.ts'
import { memoryListWords as words } from './words.ts'

/** What fixed something before, or whether it is known. `title` is its code's; missing where a function was named. */
export type Past = { readonly kind: 'past'; readonly wants: 'fix' | 'known'; readonly title?: string }

type ToldPast = {
  readonly about: Past
  /** The newest first, as many as were read. */
  readonly listed: readonly ListedIncident[]
  readonly view: MemoryView
}

/** So many are told of: the cards tell the rest. */
const mostTold = 3

/** The answer to what is asked of the past, in a line or a few, with the way to the cards. */
export function pastCard(told: ToldPast): Card {
  const { about, listed, view } = told
  const fixed = listed.filter(({ incident }) => incident.lastFix !== undefined)
  const lines =
    about.wants === 'fix' && fixed.length > 0
      ? fixed.map((each) => fixItem(each, view))
      : listed.map((each) => incidentItem(each, view))
  return {
    headline: headlineOf(told, fixed.length > 0)[view.language],
    blocks: linesBlock(lines.slice(0, mostTold), view.language),
  }
}

function headlineOf({ about: { wants, title }, listed }: ToldPast, isFixed: boolean) {
  if (listed.length === 0) return words.notKnown({ title })
  if (wants === 'fix') return isFixed ? words.fixedBefore({ title }) : words.noFix
  return runsOf(listed.map(({ incident }) => incident)) > 1 ? words.isKnown({ title }) : words.seenOnce
}

function runsOf(incidents: readonly Incident[]): number {
  return incidents.reduce((sum, { count }) => sum + count, 0)
}

function linesBlock(lines: readonly Line[], language: Language): readonly CardBlock[] {
  const [only, ...others] = lines
  if (only === undefined) return []
  if (others.length === 0) return [{ kind: 'text', line: only }]
  return [{ kind: 'list', title: words.newestFirst[language], ordered: false, items: lines }]
}

/** "`order-sync` · Last fixed by Ada (14:02): `raised it` · the card" */
function fixItem({ incident, functionName, link }: ListedIncident, view: MemoryView): Line {
  const fix = incident.lastFix ? lastFixLine(incident.lastFix, view) : []
  const name = functionName === undefined ? [] : [{ code: functionName }]
  const way = link === undefined ? [] : [{ link: incidentWords.theCard[view.language], url: link }]
  return joinedLines([name, functionName === undefined ? sentenceStart(fix) : fix, way])
}
