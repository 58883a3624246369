import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { WebClient } from '@slack/web-api'
import { errorCode } from '../../error-code.ts'
import type { Claim } from '../../store/claim.ts'
import type { DeliveryKey } from '../../store/deliveries.ts'
import type { Store } from '../../store/store.ts'
import type { Sighted, Sighting } from '../../triage/incident.ts'
import type { Services } from '../services.ts'
import { leaseMs } from './leases.ts'
import type { Posted, Reply } from './send.ts'

/** Twice as long each time: of a burst to two replicas, one's asking must not keep the other from answering. */
const firstAskAgainMs = 100
const longestAskAgainMs = 800
/** Whoever still holds it after this is alive and will answer. */
const longestWaitMs = 4 * leaseMs
/** An answer that comes later helps nobody. */
const dueMs = 60 * 60_000
/** In sum less than a bot that stops waits for its work. */
const writeAgainMs = [250, 500, 1_000, 2_000, 4_000] as const

/** `done`: answered before, or by somebody else; `silent`: seen, and rightly not answered by a message. */
export type Once = Exclude<Posted, { kind: 'not_ours' }> | { readonly kind: 'done' | 'silent' }

/** What to post, decided by whoever holds the claim. */
export type Composed = {
  readonly reply: Reply
  /**
   * Records what stands there now as the answer, and more about it. `false` where it is not wanted any more. Without
   * it, only that the message is answered.
   */
  readonly keep?: (ts: string) => Promise<boolean>
}

type Message = {
  readonly client: WebClient
  readonly key: DeliveryKey
  /** The incident in it, which is counted with the claim. */
  readonly shows?: Pick<Sighting, 'scope' | 'code' | 'facts' | 'runs' | 'asked'> | undefined
  /** Called once the right to answer is ours, with what was counted; `undefined` for no message. */
  readonly compose: (store: Store, sighted: Sighted | undefined) => Promise<Composed | undefined>
}

/**
 * Posts the reply to a message unless anybody, in whichever process, has done so or is doing so: `done`. The
 * right to answer is claimed in the database; after a crash of its owner it is taken over, with a look into
 * the thread first. Throws where the database fails.
 */
export async function answerOnce(
  services: Services,
  { client, key, shows, compose }: Message,
): Promise<Once> {
  const { log, now, sender, leases } = services
  const store = await services.store()
  const { db, deliveries, debts } = store
  const owner = randomUUID()
  let since = now()
  const { claim, sighted } = await claimOrWait({
    async claim() {
      since = now()
      const owed = { content: '', dueUntil: since + dueMs }
      const claiming = { ...key, owner, now: since, leaseMs, owed }
      if (shows) return store.claimAndCount(db, { ...claiming, ...shows })
      return { claim: await store.claim.claimMessage(db, { ...claiming, form: 'plain' }) }
    },
    isHeld: () => debts.isHeld(db, { ...key, now: now(), leaseMs }),
  })
  if (claim === 'answered' || claim === 'busy') return { kind: 'done' }
  const lease = leases.hold({ ...key, owner, since })
  try {
    const composed = await composedOrReleased()
    if (!composed) return { kind: 'silent' }
    const conditions = { stillOurs: lease.stillOurs, isUnsure: claim === 'taken-over' }
    const outcome = await sender.post(client, composed.reply, conditions)
    return await untilDone(() => settle(composed, outcome))
  } finally {
    lease.end()
  }

  /** A claim is given back only where nothing can have been posted; any other one runs out, and leaves a doubt. */
  async function composedOrReleased(): Promise<Composed | undefined> {
    try {
      const composed = await compose(store, sighted)
      if (!composed) await deliveries.markSilent(db, key)
      return composed
    } catch (error) {
      await debts.releaseDebt(db, { ...key, owner })
      throw error
    }
  }

  async function settle({ keep = markAnswered }: Composed, outcome: Posted): Promise<Once> {
    switch (outcome.kind) {
      case 'not_ours':
        return { kind: 'done' }
      case 'refused':
        await deliveries.markRefused(db, key, { reason: outcome.reason })
        return outcome
      case 'posted':
        if (await keep(outcome.ts)) return outcome
        await takeBack(outcome.ts)
        return { kind: 'done' }
    }
  }

  function markAnswered(replyTs: string): Promise<boolean> {
    return deliveries.markAnswered(db, key, { replyTs })
  }

  /** Somebody else's reply stands, or the message is gone: ours is one too many. */
  async function takeBack(ts: string): Promise<void> {
    await client.chat.delete({ channel: key.channel, ts }).catch((error) => {
      log('warn', 'delete_failed', { ...key, ts, error: errorCode(error) })
    })
  }
}

/**
 * The reply stands in Slack by now, and what is not written down about it is lost: so a database that is away for a
 * moment, because it is restarted or locked, is asked again.
 */
async function untilDone<T>(write: () => Promise<T>): Promise<T> {
  for (const pauseMs of writeAgainMs) {
    try {
      return await write()
    } catch {
      await wait(pauseMs)
    }
  }
  return write()
}

type Claimed = { readonly claim: Claim; readonly sighted?: Sighted }

type Attempt = {
  readonly claim: () => Promise<Claimed>
  /** Takes less than another claim in vain. */
  readonly isHeld: () => Promise<boolean>
}

/** A redelivery meets the claim of a dead process for a moment; waiting it out beats silence. */
async function claimOrWait({ claim, isHeld }: Attempt): Promise<Claimed> {
  let pauseMs = firstAskAgainMs
  for (let waited = 0; waited < longestWaitMs; waited += pauseMs) {
    const result = waited > 0 && (await isHeld()) ? busy : await claim()
    if (result.claim !== 'busy') return result
    await wait(pauseMs)
    pauseMs = Math.min(2 * pauseMs, longestAskAgainMs)
  }
  return busy
}

const busy: Claimed = { claim: 'busy' }
