import { randomUUID } from 'node:crypto'
import type { WebClient } from '@slack/web-api'
import type { MessageKey } from '../../store/cards.ts'
import type { DeliveryKey } from '../../store/deliveries.ts'
import type { Store } from '../../store/store.ts'
import type { Sighted } from '../../triage/incident.ts'
import { packForMemory } from '../drawing/packed-answer.ts'
import type { Speaker } from '../reading/question.ts'
import { type AnswerParts, refreshBeside } from './answer-once.ts'
import { dueMs } from './claim.ts'
import type { Due } from './due.ts'
import type { Reactions } from './following/reactions.ts'
import { answerLeaseMs } from './leases.ts'
import { packDue } from './packed-due.ts'
import { isShown, planAnswer } from './plan.ts'
import { replyOf, written } from './reply.ts'
import { takeAway } from './take-away.ts'

type Parts = Pick<AnswerParts, 'store' | 'now' | 'people' | 'digest' | 'log' | 'refresher'> & {
  readonly reactions: Reactions | undefined
}

/**
 * A message that is answered was edited into something else: the same reply says so. One that was only counted, or told of
 * among others, has no reply: it is as if it had never been there, and is `unanswered` now.
 */
export async function followEdit(parts: Parts, here: Speaker, due: Due): Promise<'followed' | 'unanswered'> {
  const store = await parts.store()
  const { db, deliveries, dismissing } = store
  const { key } = due
  const replyTs = await deliveries.replyTo(db, key)
  if (replyTs === undefined) {
    // Nor may a reply that was taken away come back with what the message said before.
    await dismissing.forgetHidden(db, key)
    if (!(await saysElseSilently(parts, store, due))) return 'followed'
    await takeReplyBack(parts, here.client, key)
    return 'unanswered'
  }
  await followWith(parts, store, { here, due, replyTs })
  return 'followed'
}

/** Whether the message was dealt with without a reply, and is of none of the incidents any more that it was counted in. */
async function saysElseSilently({ now }: Parts, store: Store, { key, shows }: Due): Promise<boolean> {
  const { db, deliveries, incidents, countedAs } = store
  if (!(await deliveries.isSilent(db, key))) return false
  const { team, channel } = key
  const incident = shows && (await incidents.incidentOfQuestion(db, { ...shows, team, channel, now: now() }))
  return incident === undefined || !(await countedAs(db, key)).includes(incident.fingerprint)
}

type Following = { readonly here: Speaker; readonly due: Due; readonly replyTs: string }

async function followWith(parts: Parts, store: Store, { here, due, replyTs }: Following): Promise<void> {
  const { now } = parts
  const { db, cards, countEdit } = store
  const { key, shows, asked, isLog } = due
  if (shows === undefined || !isLog) {
    await forgetCard(parts, store, { ...key, ts: replyTs })
    for (const left of await store.takeRunsBack(db, { ...key, now: now() }))
      void parts.refresher.refresh(left)
    return updateReply(parts, store, { here, due, replyTs, sighted: undefined })
  }
  const lease = { ...key, owner: randomUUID(), now: now(), leaseMs: answerLeaseMs }
  const owed = { content: packDue(due), dueUntil: now() + dueMs }
  const before = await cards.cardAt(db, { ...key, ts: replyTs })
  const edited = await countEdit(db, { ...lease, ...shows, asked, owed })
  if (before) await parts.reactions?.clear(before)
  for (const left of edited.left) void parts.refresher.refresh(left)
  if (edited.kind === 'nothing') return
  await updateReply(parts, store, { here, due, replyTs, sighted: { ...edited.sighted, form: 'card' } })
  refreshBeside(parts, key.team, edited.sighted)
}

type Update = {
  readonly here: Speaker
  readonly due: Due
  readonly replyTs: string
  readonly sighted: Sighted | undefined
}

/** Puts what is due now in the place of what our reply says. */
export async function updateReply(parts: Parts, store: Store, update: Update): Promise<void> {
  const { here, due, replyTs, sighted } = update
  const { client, botId } = here
  const { db, deliveries, keepCard } = store
  const { team, channel } = due.key
  const digest = { isDue: () => false }
  const shown = await planAnswer({ ...parts, digest }, store, { due, client, sighted })
  if (!isShown(shown)) return
  const { text, blocks, metadata } = replyOf(due, shown, botId)
  await forgetCard(parts, store, { team, channel, ts: replyTs })
  await client.apiCall('chat.update', {
    ...{ channel, ts: replyTs },
    ...written({ text, blocks, ...(metadata && { metadata }) }),
  })
  if (shown.form === 'plain' || shown.form === 'told') {
    await deliveries.markAnswered(db, due.key, { replyTs })
    return
  }
  const { fingerprint, revision } = shown.incident
  const card = {
    ...{ team, fingerprint, channel, ts: replyTs, threadTs: due.threadTs, sourceTs: due.key.ts },
    ...{ language: due.language, content: packForMemory(due.answer), revision, postedAt: parts.now() },
    ...(due.saidTs !== undefined && { saidTs: due.saidTs }),
  }
  await keepCard(db, card)
  await parts.reactions?.show(card, shown.incident)
  void parts.refresher.refresh({ team, fingerprint })
}

/**
 * A message says nothing any more that we have answered: the reply goes, in Slack and in the database, with the answers to
 * questions about it and the runs that were counted with it.
 */
export async function takeReplyBack(
  parts: Pick<Parts, 'store' | 'log' | 'now' | 'refresher' | 'reactions'>,
  client: WebClient,
  key: DeliveryKey,
): Promise<void> {
  const store = await parts.store()
  const { db, deliveries, digests, takeRunsBack, forgetAnswersAbout } = store
  const reply = await deliveries.forgetMessage(db, key)
  const place = reply !== undefined && { ...key, ts: reply }
  if (place) await forgetCard(parts, store, place)
  const answers = await forgetAnswersAbout(db, key)
  const taken = { ...key, now: parts.now() }
  const told = await digests.dropDigestSource(db, taken)
  const left = await takeRunsBack(db, taken)
  for (const each of [...told.left, ...left]) void parts.refresher.refresh(each)
  for (const answer of answers) await parts.reactions?.clear(answer)
  for (const { ts } of [...(place ? [place] : []), ...answers, ...told.empty]) {
    await takeAway(parts, store, client, { ...key, ts })
  }
}

/** Nor does the message wear any more what the card told of. */
async function forgetCard(
  { reactions }: Pick<Parts, 'reactions'>,
  { db, cards }: Store,
  key: MessageKey,
): Promise<void> {
  const card = await cards.cardAt(db, key)
  await cards.forgetCard(db, key)
  if (card) await reactions?.clear(card)
}
