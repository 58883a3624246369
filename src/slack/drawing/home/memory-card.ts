import type { Card, CardBlock, Line } from '../../../cards/card.ts'
import { fill } from '../../../cards/fill.ts'
import { type NameOf, personPiece } from '../../../cards/incident.ts'
import { incidentWords } from '../../../cards/incident-words.ts'
import { notePieces } from '../../../cards/note.ts'
import type { Language } from '../../../language.ts'
import type { CameBack } from '../../../store/home/history.ts'
import type { PublicMemory } from '../../../store/home/home.ts'
import type { PlacedCard } from '../../../store/home/newest-card.ts'
import type { OpenIncident } from '../../../store/home/open-incidents.ts'
import { incidentName } from '../incident-name.ts'
import { homeWords } from './home-words.ts'

/** What App Home shows of the public memory to one of those who may see it. */
export type ShownMemory = PublicMemory &
  CameBack & {
    /** What the reader is on. */
    readonly mine: readonly OpenIncident[]
    readonly nameOf: NameOf
    /** The workspace's address, as Slack says it: `https://team.slack.com/`. */
    readonly workspaceUrl: string | undefined
  }

/** The open incidents, the reader's first; what came back most; what helped last. */
export function memoryCard(memory: ShownMemory, language: Language): Card {
  const { mine, open, hasMore, week, month, fixes } = memory
  const known = new Set(mine.map(({ fingerprint }) => fingerprint))
  const others = open.filter(({ fingerprint }) => !known.has(fingerprint))
  const line = (each: OpenIncident) => openLine(each, memory, language)
  const frequent = (each: CameBack['week'][number]): Line => [
    ...incidentName(each, language),
    ' · ',
    homeWords.times(each.count)[language],
    ...linkTo(each.card, memory, language),
  ]
  const title = mine.length > 0 ? homeWords.alsoOpen : homeWords.open
  return {
    headline: homeWords.headline[language],
    blocks: [
      ...list(homeWords.mine[language], mine.map(line)),
      ...list(title[language], others.map(line)),
      ...(mine.length + others.length === 0 ? [sentence(homeWords.nothingOpen[language])] : []),
      ...(hasMore ? [sentence(homeWords.newest(open.length)[language])] : []),
      ...list(homeWords.week[language], week.map(frequent)),
      ...list(homeWords.month[language], month.map(frequent)),
      ...list(
        homeWords.fixes[language],
        fixes.map((fix) => fixLine(fix, memory, language)),
      ),
    ],
  }
}

function list(title: string, items: readonly Line[]): readonly CardBlock[] {
  return items.length === 0 ? [] : [{ kind: 'list', title, ordered: false, items }]
}

function sentence(text: string): CardBlock {
  return { kind: 'text', line: [text] }
}

/** "433 TimeLimitReached · order-sync · since 30 Aug 12:00 · Ada is on it · card" */
function openLine(incident: OpenIncident, memory: ShownMemory, language: Language): Line {
  const { since, owner, card } = incident
  const onIt =
    owner === undefined
      ? [incidentWords.nobody[language]]
      : fill(homeWords.isOnIt, { who: personPiece(owner, { nameOf: memory.nameOf, language }) }, language)
  return [
    ...incidentName(incident, language),
    ' · ',
    ...fill(homeWords.since, { at: { time: since, withDate: true } }, language),
    ' · ',
    ...onIt,
    ...linkTo(card, memory, language),
  ]
}

function fixLine(fix: PublicMemory['fixes'][number], memory: ShownMemory, language: Language): Line {
  const pieces = {
    who: personPiece(fix.user, { nameOf: memory.nameOf, language }),
    at: { time: fix.at, withDate: true },
    note: notePieces(fix.note),
  }
  return [
    ...incidentName(fix, language),
    ' · ',
    ...fill(homeWords.fixed, pieces, language),
    ...linkTo(fix.card, memory, language),
  ]
}

/** As Slack makes the link to a message; to ask for each would take a call each. */
function linkTo(card: PlacedCard | undefined, { workspaceUrl }: ShownMemory, language: Language): Line {
  if (card === undefined || workspaceUrl === undefined) return []
  const { channel, ts, threadTs } = card
  const message = `${workspaceUrl}archives/${channel}/p${ts.replace('.', '')}`
  const url = `${message}?thread_ts=${threadTs}&cid=${channel}`
  return [' · ', { link: homeWords.card[language], url }]
}
