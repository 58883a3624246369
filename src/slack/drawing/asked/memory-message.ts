import { type About, memoryCard, type Told } from '../../../cards/memory/list.ts'
import { type Past, pastCard } from '../../../cards/memory/past.ts'
import { asManyAsFit } from '../listing/as-many.ts'
import { type Content, cardMessage } from '../message.ts'

type AnyTold = Omit<Told, 'about'> & { readonly about: About | Past }

/** What the memory knows as a message, with as many incidents as fit; the card says how many more there are. */
export function memoryMessage({ about, ...told }: AnyTold): Content {
  const { language } = told.view
  if (about.kind === 'past') return cardMessage(pastCard({ about, ...told }), language, [])
  const draw = (listed: Told['listed']) => cardMessage(memoryCard({ ...told, about, listed }), language, [])
  return asManyAsFit({ items: told.listed, most: told.listed.length, language, draw })
}
