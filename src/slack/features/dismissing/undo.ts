import type { HiddenCard } from '../../../store/dismissing/hidden-cards.ts'
import type { Store } from '../../../store/store.ts'
import { unpackAnswer } from '../../drawing/packed-answer.ts'
import { storedMessage } from '../../drawing/stored-card.ts'
import { defineAction, type Press } from '../../interacting/define-action.ts'
import { type Reaching, whyOutOfReach } from '../../interacting/reach.ts'
import { viewOfCard } from '../../replying/following/card-view.ts'
import { metadataOf, type Reply } from '../../replying/reply.ts'
import { takeAway } from '../../replying/take-away.ts'
import type { Services } from '../../services.ts'
import { bothLanguages, memoryWords } from '../../words.ts'
import { type Undo, undoOf } from './notice.ts'
import { dismissWords } from './words.ts'

type Needed = Reaching & Pick<Services, 'people' | 'log' | 'refresher' | 'sender' | 'reactions'>

/** "Undo" in the private message after "Not SCF": the answer is as it was, and so is the channel. */
export const dismissUndo = defineAction({
  id: 'dismiss_undo',
  surface: 'action',
  parse: undoOf,
  run: async (services: Needed, press) => {
    const { reason, channel, fingerprint } = press.value
    const undo = reason === 'not_scf' ? showAgain : putCauseBack
    const text =
      (await whyOutOfReach(services, press, channel, fingerprint)) ??
      dismissWords[await undo(services, press)][await press.language()]
    await press.respond?.({ response_type: 'ephemeral', replace_original: true, text })
  },
  apologise: ({ tell }) => tell(bothLanguages(memoryWords.noMemory)),
})

type Outcome = keyof typeof dismissWords

async function showAgain(services: Needed, press: Press<Undo>): Promise<Outcome> {
  const { log, now } = services
  const { team, value } = press
  const store = await services.store()
  const { db, dismissing } = store
  const { card: hidden, isNews } = await dismissing.undoDismissal(db, { ...value, team, now: now() })
  if (!isNews) return 'undoneBefore'
  log('info', 'dismissal_undone', { team, channel: value.channel, reason: value.reason })
  if (hidden === undefined) return 'undoneWithoutCard'
  try {
    return (await postAgain(services, press, { store, hidden })) ? 'undone' : 'undoneWithoutCard'
  } catch (error) {
    // Whoever tries again still finds the card.
    await dismissing.hide(db, hidden, { now: now() })
    throw error
  }
}

type Again = { readonly store: Store; readonly hidden: HiddenCard }

/** Gives whether the card stands there again. */
async function postAgain(services: Needed, press: Press<Undo>, { store, hidden }: Again): Promise<boolean> {
  const { now, sender, refresher, reactions } = services
  const { client, team } = press
  const { db, incidents, keepCard } = store
  const { fingerprint, language } = hidden
  const incident = await incidents.incidentOf(db, { team, fingerprint, now: now() })
  if (incident === undefined) return false
  const { content } = hidden
  const view = await viewOfCard(services, { client, team, incident, language, content })
  const reply = replyOf(hidden, await storedMessage(hidden, view), press, now())
  const posted = await sender.post(client, reply, { stillOurs: async () => true, isUnsure: false })
  if (posted.kind !== 'posted') throw new Error('The card could not be posted anew')
  const card = { ...hidden, ts: posted.ts, revision: incident.revision, postedAt: now() }
  const kept = await keepCard(db, card)
  if (kept === 'outdated') void refresher.refresh({ team, fingerprint })
  else if (kept === 'kept') await reactions?.show(card, incident)
  if (kept !== 'unwanted') return true
  // Its message was deleted meanwhile, or answered anew.
  await takeAway(services, store, client, card)
  return false
}

function replyOf(
  { channel, threadTs, sourceTs, fingerprint, language }: HiddenCard,
  { answer, text, blocks }: Awaited<ReturnType<typeof storedMessage>>,
  { botId }: Press<Undo>,
  now: number,
): Reply {
  return {
    ...{ channel, threadTs, sourceTs, language, text, blocks, botId },
    // The id of a direct message begins so; the answer stood below the message.
    ...(channel.startsWith('D') && threadTs === sourceTs && { isInLine: true }),
    // Asked for just now, so that nothing is late about it.
    writtenTs: String(now / 1_000),
    metadata: metadataOf(answer, { sourceTs, fingerprint }),
  }
}

async function putCauseBack({ store, now, refresher }: Needed, press: Press<Undo>): Promise<Outcome> {
  const { team, value } = press
  const { db, cards, dismissing } = await store()
  const key = { ...value, team }
  if (!(await dismissing.putCauseBack(db, { ...key, now: now() }))) {
    const card = await cards.cardAt(db, key)
    const answer = card?.content === undefined ? undefined : unpackAnswer(card.content)
    return answer !== undefined && answer.causes.length > 0 ? 'causeThere' : 'causeGone'
  }
  await cards.touchCard(db, key, { now: now() })
  await refresher.refreshFor(key)
  return 'causeBack'
}
