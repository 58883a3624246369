import { followWords } from '../../drawing/follow-words.ts'
import type { Interaction } from '../../interacting/interaction.ts'
import { type Reaching, reach, type UsedCard } from '../../interacting/reach.ts'
import { membershipOf } from '../../interacting/whose.ts'
import type { Services } from '../../services.ts'
import { memoryWords } from '../../words.ts'

export type Releasing = Reaching & Pick<Services, 'people' | 'refresher' | 'log'>

/** Whoever is on an incident lets go of it, and its cards say that nobody is on it. */
export async function releaseCard(services: Releasing, reader: Interaction, used: UsedCard): Promise<void> {
  const { store, refresher, log, now } = services
  const { team, user, tell } = reader
  if ((await membershipOf(services, reader)) === 'outsider') {
    return tell(memoryWords.notForOutsiders[await reader.language()])
  }
  const reached = await reach(services, reader, used)
  if ('why' in reached) return tell(reached.why)
  const { card } = reached
  const { db, cards, incidents } = await store()
  const releasing = await incidents.releaseIncident(db, { ...card, user, now: now() })
  log('info', 'incident_released', { team, reason: releasing })
  if (releasing === 'unknown') return tell(memoryWords.forgotten[await reader.language()])
  if (releasing === 'not_theirs') return tell(followWords.notYours[await reader.language()])
  await cards.touchCard(db, card, { now: now() })
  await refresher.refreshFor(card)
}
