import { memoryCard, type Told } from '../../../cards/memory/list.ts'
import { type Content, cardMessage } from '../message.ts'
import { asManyAsFit } from './as-many.ts'

/** What the memory knows as a message, with as many incidents as fit; the card says how many more there are. */
export function memoryMessage(told: Told): Content {
  const { language } = told.view
  const draw = (listed: Told['listed']) => cardMessage(memoryCard({ ...told, listed }), language, [])
  return asManyAsFit({ items: told.listed, most: told.listed.length, language, draw })
}
