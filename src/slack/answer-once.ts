import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { WebClient } from '@slack/web-api'
import { errorCode } from '../error-code.ts'
import type { DeliveryKey } from '../store/deliveries.ts'
import type { Posted, Reply } from './send.ts'
import type { Services } from './services.ts'

/**
 * How long a claim lives without a sign of its owner. Short, so that a redelivery after a crash is answered
 * within Slack's patience; a living owner renews it.
 */
const leaseMs = 3_000
const renewEveryMs = 1_000
const askAgainMs = 200
/** Whoever still holds it after this is alive and will answer. */
const longestWaitMs = 4 * leaseMs

export type Once = Exclude<Posted, { kind: 'not_ours' }> | { readonly kind: 'done' }

/**
 * Posts the reply to a message unless anybody, in whichever process, has done so or is doing so: `done`. The
 * right to answer is claimed in the database; after a crash of its owner it is taken over, with a look into
 * the thread first. Throws where the database fails.
 */
export async function answerOnce(
  { log, now, sender, store }: Services,
  { client, reply, team }: { client: WebClient; reply: Reply; team: string },
): Promise<Once> {
  const { db, deliveries } = await store()
  const { claimDelivery, markAnswered, markRefused, releaseDelivery, renewLease } = deliveries
  const key: DeliveryKey = { team, channel: reply.channel, ts: reply.sourceTs }
  const owner = randomUUID()
  const lease = () => ({ ...key, owner, now: now(), leaseMs })
  const claim = await claimOrWait(() => claimDelivery(db, lease()))
  if (claim === 'answered' || claim === 'busy') return { kind: 'done' }
  const heartbeat = setInterval(() => renewLease(db, lease()).catch(() => {}), renewEveryMs)
  try {
    const stillOurs = () => renewLease(db, lease())
    return await settle(await sender.post(client, reply, { stillOurs, isUnsure: claim === 'taken-over' }))
  } catch (error) {
    await releaseDelivery(db, key, owner)
    throw error
  } finally {
    clearInterval(heartbeat)
  }

  async function settle(outcome: Posted): Promise<Once> {
    switch (outcome.kind) {
      case 'not_ours':
        return { kind: 'done' }
      case 'refused':
        await markRefused(db, key, { reason: outcome.reason })
        return outcome
      case 'posted':
        if (await markAnswered(db, key, { replyTs: outcome.ts })) return outcome
        await takeBack(outcome.ts)
        return { kind: 'done' }
    }
  }

  /** Somebody else's reply stands, or the message is gone: ours is one too many. */
  async function takeBack(ts: string): Promise<void> {
    await client.chat.delete({ channel: key.channel, ts }).catch((error) => {
      log('warn', 'delete_failed', { team, channel: key.channel, ts, error: errorCode(error) })
    })
  }
}

/** A redelivery meets the claim of a dead process for a moment; waiting it out beats silence. */
async function claimOrWait<T extends string>(claim: () => Promise<T | 'busy'>): Promise<T | 'busy'> {
  for (let waited = 0; waited < longestWaitMs; waited += askAgainMs) {
    const result = await claim()
    if (result !== 'busy') return result
    await wait(askAgainMs)
  }
  return 'busy'
}
