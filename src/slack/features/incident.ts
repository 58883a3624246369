import type { BlockAction } from '@slack/bolt'
import { errorCode } from '../../error-code.ts'
import { redact } from '../../redact.ts'
import type { MessageKey } from '../../store/cards.ts'
import { type CardState, readCardState } from '../drawing/incident-card.ts'
import { resolvedBy, resolveView } from '../drawing/resolve-view.ts'
import type { Services } from '../services.ts'
import { bothLanguages, memoryWords } from '../words.ts'
import { defineAction } from './define-action.ts'
import { defineForm } from './define-form.ts'

/** "I'm on it": whoever works on an incident says so, and every card of it shows it. */
export const claim = defineAction({
  id: 'incident_claim',
  surface: 'action',
  parse: pressedCard,
  run: async (
    services: Touching & Pick<Services, 'refresher'>,
    { team, user, tell, value: { seen, card } },
  ) => {
    const { log, now, refresher, store } = services
    const key = { team, fingerprint: seen.fingerprint }
    const { db, incidents } = await store()
    await touch(services, { ...card, team })
    const taking = await incidents.takeIncident(db, { ...key, user, seen, now: now() })
    log('info', 'incident_claimed', { team, reason: taking })
    if (taking === 'unknown') return tell(bothLanguages(memoryWords.forgotten))
    await refresher.refresh(key)
  },
  apologise: ({ tell }) => tell(bothLanguages(memoryWords.noMemory)),
})

/** "What fixed it…": asks in a form for what helped. */
export const resolve = defineAction({
  id: 'incident_resolve',
  surface: 'action',
  parse: pressedCard,
  run: async (services: Touching, { team, show, language, value: { seen, card } }) => {
    await show(resolveView(seen.fingerprint, await language()))
    await touch(services, { ...card, team })
  },
})

/** The form of "What fixed it…": the next card of the incident shows what helped. */
export const resolved = defineForm({
  id: 'incident_resolve',
  parse: (view) => ({ id: view.id, ...resolvedBy(view) }),
  run: async ({ now, refresher, store }: Pick<Services, 'now' | 'refresher' | 'store'>, submission) => {
    const { team, user, language, close, refuse } = submission
    const { id, fingerprint, note } = submission.value
    if (note === '') return refuse('note', memoryWords.noteEmpty[await language()])
    const key = { team, fingerprint }
    const { db, incidents } = await store()
    const fix = { ...key, id, user, note: redact(note).text, now: now() }
    const fixing = await incidents.fixIncident(db, fix)
    if (fixing === 'unknown') await refuse('note', memoryWords.forgotten[await language()])
    else await close()
    await refresher.refresh(key)
  },
  apologise: async ({ language, refuse }) => refuse('note', memoryWords.notSaved[await language()]),
})

/** What the card showed to whoever pressed, and where it stands. */
type PressedCard = { readonly seen: CardState; readonly card: Omit<MessageKey, 'team'> }

function pressedCard(pressed: string, { channel, message }: BlockAction): PressedCard | undefined {
  const seen = readCardState(pressed)
  return seen && { seen, card: { channel: channel?.id ?? '', ts: message?.ts ?? '' } }
}

type Touching = Pick<Services, 'log' | 'now' | 'store'>

/** The card whose button was pressed is to be redrawn first. If that cannot be noted, its turn comes later. */
async function touch({ log, now, store }: Touching, card: MessageKey): Promise<void> {
  try {
    const { db, cards } = await store()
    await cards.touchCard(db, card, { now: now() })
  } catch (error) {
    log('debug', 'store_failed', { team: card.team, error: errorCode(error) })
  }
}
