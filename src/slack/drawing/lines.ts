import { titleOfIncident } from '../../cards/alarm/title.ts'
import type { Line } from '../../cards/card.ts'
import { lastTimeLine, sightingsSentence } from '../../cards/incident.ts'
import type { Language } from '../../language.ts'
import { memoryWords } from '../words.ts'
import { lineMessage } from './blocks.ts'
import type { IncidentView } from './incident-card.ts'
import type { Content } from './message.ts'

/** One line for what came up again a moment ago, with the way to the card that tells all. */
export function repeatMessage(view: IncidentView, link: string | undefined): Content {
  const { incident, language } = view
  const line: Line = [
    { strong: titleOfIncident(incident, language) },
    memoryWords.again[language],
    sightingsSentence(incident, language),
    ...lastTimeLine(incident, view),
    ...(link === undefined ? [] : [' · ', { link: memoryWords.earlierCard[language], url: link }]),
  ]
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
