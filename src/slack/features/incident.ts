import type { BlockAction } from '@slack/bolt'
import { errorCode } from '../../error-code.ts'
import { redact } from '../../redact.ts'
import type { MessageKey } from '../../store/cards.ts'
import { followWords } from '../drawing/follow-words.ts'
import { type CardState, readCardState } from '../drawing/incident-card.ts'
import { resolvedBy, resolveView } from '../drawing/resolve-view.ts'
import { defineAction } from '../interacting/define-action.ts'
import { defineForm } from '../interacting/define-form.ts'
import { type Reaching, reach, whyNotReached, whyOutOfReach } from '../interacting/reach.ts'
import { membershipOf } from '../interacting/whose.ts'
import type { Services } from '../services.ts'
import { bothLanguages, memoryWords } from '../words.ts'

/** "I'm on it": whoever works on an incident says so, and every card of it shows it. */
export const claim = defineAction({
  id: 'incident_claim',
  surface: 'action',
  parse: pressedCard,
  run: async (
    services: Reaching & Pick<Services, 'log' | 'refresher' | 'people'>,
    { value: { seen, card }, ...press },
  ) => {
    const { log, now, refresher, store } = services
    const { team, user, tell } = press
    if ((await membershipOf(services, press)) === 'outsider') {
      return tell(memoryWords.notForOutsiders[await press.language()])
    }
    const reached = await reach(services, press, { ...card, fingerprint: seen.fingerprint })
    if ('why' in reached) return tell(reached.why)
    const key = { team, fingerprint: reached.card.fingerprint }
    const { db, incidents, cards } = await store()
    await cards.touchCard(db, reached.card, { now: now() })
    const taking = await incidents.takeIncident(db, { ...key, user, seen, now: now() })
    log('info', 'incident_claimed', { team, reason: taking })
    if (taking === 'unknown') return tell(memoryWords.forgotten[await press.language()])
    if (taking === 'unchanged' && seen.owner === user)
      return tell(followWords.yoursAlready[await press.language()])
    await refresher.refreshFor(key)
  },
  apologise: ({ tell }) => tell(bothLanguages(memoryWords.noMemory)),
})

/** "What fixed it…": asks in a form for what helped. */
export const resolve = defineAction({
  id: 'incident_resolve',
  surface: 'action',
  parse: pressedCard,
  run: async (services: Touching, { value: { seen, card }, ...press }) => {
    const { team, show, language, tell } = press
    if (press.isOutsider) return tell(memoryWords.notForOutsiders[await language()])
    const { fingerprint } = seen
    const why = await whyNotReached(services, press, { ...card, fingerprint })
    if (why !== undefined) return tell(why)
    await show(resolveView({ channel: card.channel, fingerprint }, await language()))
    await touch(services, { ...card, team })
  },
})

/** The form of "What fixed it…": the next card of the incident shows what helped. */
export const resolved = defineForm({
  id: 'incident_resolve',
  parse: (view) => ({ id: view.id, ...resolvedBy(view) }),
  run: async (services: Reaching & Pick<Services, 'refresher' | 'people'>, submission) => {
    const { now, refresher, store } = services
    const { team, user, language, close, refuse } = submission
    if ((await membershipOf(services, submission)) === 'outsider') {
      return refuse('note', memoryWords.notForOutsiders[await language()])
    }
    const { id, channel, fingerprint, note } = submission.value
    if (note === '') return refuse('note', memoryWords.noteEmpty[await language()])
    const why = await whyOutOfReach(services, submission, channel, fingerprint)
    if (why !== undefined) return refuse('note', why)
    const key = { team, fingerprint }
    const { db, incidents } = await store()
    const fix = { ...key, id, user, note: redact(note).text, now: now() }
    const fixing = await incidents.fixIncident(db, fix)
    if (fixing === 'unknown') await refuse('note', memoryWords.forgotten[await language()])
    else await close()
    await refresher.refreshFor(key)
  },
  apologise: async ({ language, refuse }) => refuse('note', memoryWords.notSaved[await language()]),
})

/** What the card showed to whoever pressed, and where it stands. */
type PressedCard = { readonly seen: CardState; readonly card: Omit<MessageKey, 'team'> }

function pressedCard(pressed: string, { channel, message }: BlockAction): PressedCard | undefined {
  const seen = readCardState(pressed)
  return seen && { seen, card: { channel: channel?.id ?? '', ts: message?.ts ?? '' } }
}

type Touching = Reaching & Pick<Services, 'log'>

/** The card whose button was pressed is to be redrawn first. */
async function touch({ log, now, store }: Touching, card: MessageKey): Promise<void> {
  try {
    const { db, cards } = await store()
    await cards.touchCard(db, card, { now: now() })
  } catch (error) {
    log('debug', 'store_failed', { team: card.team, error: errorCode(error) })
  }
}
