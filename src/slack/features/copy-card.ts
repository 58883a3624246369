import { markdownCard } from '../../cards/markdown.ts'
import { storedWhole } from '../drawing/stored-card.ts'
import { copyView, noticeView } from '../drawing/views.ts'
import type { Interaction } from '../interacting/interaction.ts'
import { type Reaching, reach, type UsedCard } from '../interacting/reach.ts'
import { membershipOf } from '../interacting/whose.ts'
import { viewOfCard } from '../replying/following/card-view.ts'
import type { Services } from '../services.ts'
import { memoryWords } from '../words.ts'

export type CopySource = Reaching & Pick<Services, 'people'>

/**
 * Shows a card as text to be copied; what the public memory adds to the answer, to full members only. In the language of the card: it goes into a
 * ticket that the whole team reads.
 */
export async function copyCard(services: CopySource, reader: Interaction, used: UsedCard): Promise<void> {
  const { client, team, show } = reader
  const language = await reader.language()
  const title = memoryWords.copyTitle[language]
  const reached = await reach(services, reader, used)
  if ('why' in reached) return void (await show(noticeView(title, reached.why, language)))
  const { card, incident } = reached
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
