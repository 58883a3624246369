import type { Language } from '../../language.ts'
import { type CardBlock, gapBetween, joinedLines, type Line } from '../card.ts'
import { fill } from '../fill.ts'
import { type NameOf, personPiece } from '../incident.ts'
import { incidentWords } from '../incident-words.ts'
import type { ListedIncident } from '../known-code.ts'
import { incidentItem, shortNote } from '../memory/list.ts'
import { titleOfIncident } from './title.ts'
import { alarmWords } from './words.ts'

/** What else a function had in the last 30 days. */
export type FunctionHistory = {
  /** The newest first. */
  readonly newest: readonly ListedIncident[]
  /** How many there are, those that are not listed included. */
  readonly count: number
}

type View = { readonly nameOf: NameOf; readonly now: number; readonly language: Language }

/** "Also in 30 days: 434 MemoryLimitReached · last fixed by Ada: `raised it to 512 MB` · and 2 more" */
export function historyLine({ newest, count }: FunctionHistory, view: View): Line {
  // What was fixed may help again.
  const told = newest.find(({ incident: { lastFix } }) => lastFix !== undefined) ?? newest[0]
  if (told === undefined) return []
  const { language } = view
  return [
    { strong: alarmWords.also[language] },
    gapBetween(language),
    ...joinedLines([
      [titleOfIncident({ ...told.incident, alarm: told.alarm }, language)],
      standing(told, view),
      count > 1 ? [alarmWords.more(count - 1)[language]] : [],
    ]),
  ]
}

/** The same with all that is known of each, for who has asked for the details. */
export function historyBlocks({ newest }: FunctionHistory, view: View): readonly CardBlock[] {
  if (newest.length === 0) return []
  const items = newest.map(({ functionName: _, ...each }) => incidentItem(each, view))
  return [{ kind: 'list', title: alarmWords.alsoOfFunction[view.language], ordered: false, items }]
}

function standing({ incident: { state, owner, lastFix } }: ListedIncident, view: View): Line {
  const { language } = view
  if (lastFix) {
    const pieces = { who: personPiece(lastFix.user, view), note: shortNote(lastFix) }
    return fill(incidentWords.lastFixed, pieces, language)
  }
  if (state === 'taken' && owner)
    return fill(incidentWords.isOnIt, { who: personPiece(owner.user, view) }, language)
  return [incidentWords.nobody[language]]
}
