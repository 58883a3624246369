import { measuredLine } from '../../cards/alarm/card.ts'
import { titleOfIncident } from '../../cards/alarm/title.ts'
import { joinedLines, type Line } from '../../cards/card.ts'
import { lastTimeLine } from '../../cards/incident.ts'
import { sightingsSentence } from '../../cards/memory/how-often.ts'
import type { Language } from '../../language.ts'
import type { Alarm } from '../../lookup/alarm/alarm.ts'
import { memoryWords } from '../words.ts'
import { lineMessage } from './blocks.ts'
import type { IncidentView } from './incident-card.ts'
import type { Content } from './message.ts'

/** What a message may show that another one has shown before. */
export type Same = 'run' | 'runs' | 'alarm'

type Repeat = {
  /** The way to the card that tells all. */
  readonly link: string | undefined
  /** Nothing that has not been told before. */
  readonly same?: Same
  /** The alarm that is told of. */
  readonly alarm?: Alarm | undefined
}

/** One line for what came up again a moment ago, or was told again. */
export function repeatMessage(view: IncidentView, { link, same, alarm }: Repeat): Content {
  const { incident, language } = view
  const told: Line = same
    ? [memoryWords.same[same][language]]
    : [memoryWords.again[language], sightingsSentence(incident, language), ...lastTimeLine(incident, view)]
  const line = joinedLines([
    [{ strong: titleOfIncident({ ...incident, alarm }, language) }, ...told],
    alarm ? measuredLine(alarm, language) : [],
    link === undefined ? [] : [{ link: memoryWords.earlierCard[language], url: link }],
  ])
  return lineMessage(line)
}

/** Whoever reads an answer later than this must not take its error for one of this moment. */
const lateMs = 60_000

/** The content, and where it comes late, a line that says when the message was written. */
export function withLateness({ text, blocks, writtenTs, language }: Dated, now: number): Content {
  const time = Number(writtenTs) * 1_000
  if (now - time <= lateMs || blocks.length === 0) return { text, blocks }
  const late = lineMessage([memoryWords.late[language], { time, withDate: false }])
  return { text: `${text} ${late.text}`, blocks: [...late.blocks, ...blocks] }
}

type Dated = Content & { readonly writtenTs: string; readonly language: Language }
