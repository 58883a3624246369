import { historyBlocks } from '../../cards/alarm/function-history.ts'
import type { CardBlock } from '../../cards/card.ts'
import { errorCode } from '../../error-code.ts'
import type { MessageKey } from '../../store/cards.ts'
import type { Interaction } from '../interacting/interaction.ts'
import { type Reaching, reach } from '../interacting/reach.ts'
import { membershipOf } from '../interacting/whose.ts'
import { withinPatience } from '../reading/patience.ts'
import { viewOfCard } from '../replying/following/card-view.ts'
import type { Services } from '../services.ts'

export type HistorySource = Reaching & Pick<Services, 'people' | 'log'>

/** Slack takes a modal within three seconds of the click: what is not known by then is left out. */
const patienceMs = 1_500

/**
 * What else the function had lately, where the message is the card of an alarm: of the public memory to full members
 * only, whatever the channel.
 */
export async function historyOfCard(
  services: HistorySource,
  reader: Interaction,
  key: MessageKey,
): Promise<readonly CardBlock[]> {
  const found = find(services, reader, key).catch((error) => {
    services.log('debug', 'store_failed', { team: key.team, error: errorCode(error) })
    return []
  })
  return (await withinPatience(found, patienceMs)) ?? []
}

async function find(
  services: HistorySource,
  reader: Interaction,
  key: MessageKey,
): Promise<readonly CardBlock[]> {
  const reached = await reach(services, reader, key)
  if ('why' in reached) return []
  const { card, incident } = reached
  if (incident.scope === 'public' && (await membershipOf(services, reader)) !== 'full') return []
  const { client, team } = reader
  const language = await reader.language()
  const view = await viewOfCard(services, {
    ...{ client, team, incident, language, isLinked: true },
    content: card.content,
  })
  return view.others ? historyBlocks(view.others, view) : []
}
