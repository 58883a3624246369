import type { Line } from '../../cards/card.ts'
import { titleOfCode } from '../../cards/entry-title.ts'
import { sightingsSentence } from '../../cards/incident.ts'
import { memoryWords } from '../memory-words.ts'
import type { Content } from '../replying/send.ts'
import { lineMessage } from './blocks.ts'
import type { IncidentView } from './incident-card.ts'

/** One line for what came up again a moment ago, with the way to the card that tells all. */
export function repeatMessage({ incident, language }: IncidentView, link: string | undefined): Content {
  const line: Line = [
    { strong: titleOfCode(incident.code) },
    memoryWords.again[language],
    sightingsSentence(incident, language),
    ...(link === undefined ? [] : [' · ', { link: memoryWords.earlierCard[language], url: link }]),
  ]
  return lineMessage(line)
}
