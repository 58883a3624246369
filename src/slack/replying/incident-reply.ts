import { setTimeout as wait } from 'node:timers/promises'
import type { Store } from '../../store/store.ts'
import type { Sighted } from '../../triage/incident.ts'
import { incidentMessage } from '../drawing/incident-card.ts'
import { packForMemory } from '../drawing/packed-answer.ts'
import { repeatMessage } from '../drawing/repeat.ts'
import type { Services } from '../services.ts'
import type { Composed } from './answer-once.ts'
import { viewOf } from './incident-view.ts'
import { type Case, replyWith } from './reply.ts'
import type { Reply } from './send.ts'

/**
 * The reply to a message that shows an incident and has been counted: a card, a line that leads to the earlier card,
 * or none where only that card's count goes up.
 */
export async function incidentReply(
  services: Services,
  store: Store,
  { sighted, ...found }: Case & { readonly sighted: Sighted },
): Promise<Composed | undefined> {
  if (sighted.form === 'dismissed') return undefined
  const { incoming, here } = found
  const { fingerprint } = sighted.incident
  const due = { ...found, shows: found.shows && { ...found.shows, fingerprint } }
  // Whatever else shows this incident shows it one more time now; nobody waits for that.
  const refresh = () => void services.refresher.refresh({ team: here.team, fingerprint })
  const composed =
    sighted.form === 'count' ? undefined : await composedReply(services, store, { due, sighted, refresh })
  const isTooMuch = composed !== undefined && !incoming.asked && services.digest.isDue(incoming.channel)
  if (isTooMuch) services.digest.add(due)
  if (composed && !isTooMuch) return composed
  refresh()
  return undefined
}

type Counted = Exclude<Sighted, { readonly form: 'dismissed' }>
type Seen = {
  readonly due: Case
  readonly sighted: Counted
  readonly refresh: () => void
}

/** The whole card is also for a repeat that has no card to lead to: the first one was told with others, say. */
async function composedReply(services: Services, store: Store, seen: Seen): Promise<Composed> {
  const { due, sighted, refresh } = seen
  const { answer, language, here } = due
  const { client, team } = here
  const view = await viewOf(services, { client, team, incident: sighted.incident, language })
  const earlier = sighted.form === 'line' ? await earlierCard(store, due, sighted) : undefined
  if (earlier) {
    const line = repeatMessage(view, await linkTo(due, earlier.ts))
    return { reply: replyWith(due, line), keep: (ts) => lineMemory(store, due, { ts, refresh }) }
  }
  const reply = replyWith(due, incidentMessage(answer, view))
  return { reply, keep: cardMemory(services, store, { ...seen, reply }) }
}

const lookEveryMs = 200
const longestLookMs = 3_000

/** It may be on its way still, from another message of the same storm. */
async function earlierCard({ db, channels }: Store, { here, incoming }: Case, sighted: Counted) {
  const key = { team: here.team, channel: incoming.channel, fingerprint: sighted.incident.fingerprint }
  let card = sighted.earlierCard
  for (let waited = 0; card === undefined && waited < longestLookMs; waited += lookEveryMs) {
    await wait(lookEveryMs)
    card = (await channels.channelOf(db, key))?.card
  }
  return card
}

/** `undefined` where Slack does not tell. */
async function linkTo({ here, incoming }: Case, ts: string): Promise<string | undefined> {
  try {
    const link = await here.client.chat.getPermalink({ channel: incoming.channel, message_ts: ts })
    return link.permalink
  } catch {
    return undefined
  }
}

type Card = Pick<Seen, 'due' | 'sighted' | 'refresh'> & { readonly reply: Reply }

/** Records the card as the answer, so that it can show what happens to its incident later. */
function cardMemory({ now }: Services, { db, keepCard }: Store, { due, sighted, reply, refresh }: Card) {
  const { here, answer, language } = due
  const { fingerprint, revision } = sighted.incident
  const { channel, threadTs, sourceTs } = reply
  return async (ts: string): Promise<boolean> => {
    const place = { team: here.team, channel, ts, threadTs, sourceTs }
    const content = packForMemory(answer)
    const card = { ...place, fingerprint, language, content, revision, postedAt: now() }
    const kept = await keepCard(db, card)
    if (kept === 'outdated') refresh()
    return kept !== 'unwanted'
  }
}

async function lineMemory(
  { db, deliveries }: Store,
  { here, incoming }: Case,
  line: { readonly ts: string; readonly refresh: () => void },
): Promise<boolean> {
  line.refresh()
  const key = { team: here.team, channel: incoming.channel, ts: incoming.message.ts }
  return deliveries.markAnswered(db, key, { replyTs: line.ts })
}
