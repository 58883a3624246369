import { markdownCard } from '../../cards/markdown.ts'
import type { MessageKey } from '../../store/cards.ts'
import { storedWhole } from '../drawing/stored-card.ts'
import { copyView, noticeView } from '../drawing/views.ts'
import type { Interaction } from '../interacting/interaction.ts'
import { membershipOf } from '../interacting/whose.ts'
import { viewOfCard } from '../replying/following/card-view.ts'
import type { Services } from '../services.ts'
import { memoryWords } from '../words.ts'

export type CopySource = Pick<Services, 'store' | 'people' | 'now'>

/**
 * Shows a card as text to be copied; what the public memory adds to the answer, to full members only. In the language of the card: it goes into a
 * ticket that the whole team reads.
 */
export async function copyCard(services: CopySource, reader: Interaction, key: MessageKey): Promise<void> {
  const { client, team, show } = reader
  const { db, cards, incidents } = await services.store()
  const card = await cards.cardAt(db, key)
  const incident = card && (await incidents.incidentOf(db, { ...card, now: services.now() }))
  const language = await reader.language()
  const title = memoryWords.copyTitle[language]
  if (!card || !incident) {
    await show(noticeView(title, memoryWords.forgotten[language], language))
    return
  }
  const { content, language: written } = card
  const view = await viewOfCard(services, {
    client,
    team,
    incident,
    language: written,
    content,
    isLinked: true,
  })
  const mayKnow = incident.scope !== 'public' || (await membershipOf(services, reader)) === 'full'
  const text = markdownCard(await storedWhole(card, view, { mayKnow }))
  await show(copyView(title, text, language))
}
