import { titleOfIncident } from '../../cards/alarm/title.ts'
import type { Line } from '../../cards/card.ts'
import type { Language } from '../../language.ts'
import { alarmIn, functionIn, type Kept } from './listing/function-in.ts'

/** An incident as a list names it; `content` is the answer of its newest card, as the database keeps it. */
export type Named = {
  readonly code: number
  readonly apiCode?: string
  readonly card?: Kept
}

/** "433 TimeLimitReached · order-sync": its code, or without any what it began with, and its function, if a card tells it. */
export function incidentName({ code, apiCode, card }: Named, language: Language): Line {
  const alarm = card && alarmIn(card)
  const title = {
    strong: titleOfIncident({ code, ...(apiCode !== undefined && { apiCode }), alarm }, language),
  }
  const functionName = card && functionIn(card)
  return functionName === undefined ? [title] : [title, ' · ', { code: functionName }]
}
