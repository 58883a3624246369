import { setTimeout as wait } from 'node:timers/promises'
import type { WebClient } from '@slack/web-api'
import type { Log } from '../../log.ts'
import type { DeliveryKey } from '../../store/deliveries.ts'
import type { Store } from '../../store/store.ts'
import { packForMemory } from '../drawing/packed-answer.ts'
import type { Due } from './due.ts'
import type { Shown } from './plan.ts'
import type { Refresher } from './refresher.ts'
import type { Posted } from './send.ts'
import { takeAway } from './take-away.ts'

/** `done`: answered by somebody else; the others are what came of our own post. */
export type Recorded = Exclude<Posted, { kind: 'not_ours' | 'later' }> | { readonly kind: 'done' }

type Parts = {
  readonly log: Log
  readonly now: () => number
  readonly refresher: Pick<Refresher, 'refresh'>
}

type Ended = {
  readonly client: WebClient
  readonly due: Due
  readonly shown: Shown
  readonly posted: Exclude<Posted, { kind: 'later' }>
}

/** Writes down what came of a post. A reply that turns out to be one too many is taken back. */
export async function record(parts: Parts, store: Store, ended: Ended): Promise<Recorded> {
  const { client, due, shown, posted } = ended
  switch (posted.kind) {
    case 'not_ours':
      return { kind: 'done' }
    case 'refused':
      await untilWritten(() => leaveUntold(parts, store, due.key, posted))
      return posted
    case 'posted': {
      const isKept = await untilWritten(() => keepReply(parts, store, { due, shown, ts: posted.ts }))
      if (isKept) return posted
      await takeAway(parts, store, client, { ...due.key, ts: posted.ts })
      return { kind: 'done' }
    }
  }
}

/** Nobody will be told of a message. Digests that told of what only that showed are drawn without it. */
export async function leaveUntold(
  { now, refresher }: Pick<Parts, 'now' | 'refresher'>,
  { db, leaveUntold: leave }: Store,
  key: DeliveryKey,
  { reason }: { readonly reason: string },
): Promise<void> {
  for (const left of await leave(db, { ...key, now: now() }, { reason })) void refresher.refresh(left)
}

/** In sum these pauses are shorter than a bot that stops waits for its work. */
const writeAgainMs = [250, 500, 1_000, 2_000, 4_000] as const

/**
 * The reply stands in Slack by now, and nobody will write down later what is not written down now. So a database that is
 * away for a moment, because it is restarted or locked, is asked again.
 */
async function untilWritten<T>(write: () => Promise<T>): Promise<T> {
  for (const pauseMs of writeAgainMs) {
    try {
      return await write()
    } catch {
      await wait(pauseMs)
    }
  }
  return write()
}

type Standing = Pick<Ended, 'due' | 'shown'> & { readonly ts: string }

/**
 * Records the reply as the answer, and a card so that it can show later what happens to its incident. `false` where
 * another reply stands already, or the message is gone.
 */
async function keepReply(
  { now, refresher }: Parts,
  { db, deliveries, keepCard }: Store,
  { due, shown, ts }: Standing,
): Promise<boolean> {
  const { key, threadTs, language, answer, saidTs } = due
  if (shown.form === 'plain' || shown.form === 'told')
    return deliveries.markAnswered(db, key, { replyTs: ts })
  const { fingerprint, revision } = shown.incident
  const incidentKey = { team: key.team, fingerprint }
  if (shown.form === 'line') {
    // The incident's cards show one more sighting. Nobody waits for that.
    void refresher.refresh(incidentKey)
    return deliveries.markAnswered(db, key, { replyTs: ts })
  }
  const kept = await keepCard(db, {
    ...{ ...incidentKey, channel: key.channel, ts, threadTs, sourceTs: key.ts },
    ...{ language, content: packForMemory(answer), revision, postedAt: now() },
    ...(saidTs !== undefined && { saidTs }),
  })
  if (kept === 'outdated') void refresher.refresh(incidentKey)
  return kept !== 'unwanted'
}
