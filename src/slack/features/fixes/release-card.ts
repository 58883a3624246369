import type { MessageKey } from '../../../store/cards.ts'
import { followWords } from '../../drawing/follow-words.ts'
import type { Interaction } from '../../interacting/interaction.ts'
import { membershipOf } from '../../interacting/whose.ts'
import type { Services } from '../../services.ts'
import { bothLanguages, memoryWords } from '../../words.ts'

export type Releasing = Pick<Services, 'store' | 'people' | 'refresher' | 'log' | 'now'>

/** Whoever is on an incident lets go of it, and its cards say that nobody is on it. */
export async function releaseCard(services: Releasing, reader: Interaction, key: MessageKey): Promise<void> {
  const { store, refresher, log, now } = services
  const { team, user, tell } = reader
  if ((await membershipOf(services, reader)) === 'outsider') {
    return tell(memoryWords.notForOutsiders[await reader.language()])
  }
  const { db, cards, incidents } = await store()
  const card = await cards.cardAt(db, key)
  const incident = card && { team, fingerprint: card.fingerprint }
  const releasing = incident
    ? await incidents.releaseIncident(db, { ...incident, user, now: now() })
    : 'unknown'
  log('info', 'incident_released', { team, reason: releasing })
  if (!incident || releasing === 'unknown') return tell(bothLanguages(memoryWords.forgotten))
  if (releasing === 'not_theirs') return tell(followWords.notYours[await reader.language()])
  await cards.touchCard(db, key, { now: now() })
  await refresher.refreshFor(incident)
}
