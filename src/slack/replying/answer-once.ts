import type { Log } from '../../log.ts'
import type { Store } from '../../store/store.ts'
import type { Here } from '../reading/question.ts'
import { claimMessage } from './claim.ts'
import type { Digest } from './digest.ts'
import type { Due } from './due.ts'
import type { NamesSource } from './incident-view.ts'
import type { Leases } from './leases.ts'
import { isShown, type Plan, planAnswer, type Shown } from './plan.ts'
import { type Recorded, record } from './record.ts'
import type { Refresher } from './refresher.ts'
import { replyOf } from './reply.ts'
import type { Sender } from './send.ts'

/** `silent`: seen, and rightly not answered by a message of its own. */
export type Once = Recorded | { readonly kind: 'silent' }

type Parts = NamesSource & {
  readonly log: Log
  readonly now: () => number
  readonly store: () => Promise<Store>
  readonly leases: Leases
  readonly sender: Sender
  readonly digest: Digest
  readonly refresher: Pick<Refresher, 'refresh'>
}

/**
 * Answers a message unless anybody, in whichever process, has done so or is doing so: `done`. The right to answer is
 * claimed in the database; after a crash of its owner it is taken over, with a look into the thread first. Throws
 * where the database fails.
 */
export async function answerOnce(parts: Parts, here: Here, due: Due): Promise<Once> {
  const store = await parts.store()
  const right = await claimMessage(parts, store, due)
  if (right === undefined) return { kind: 'done' }
  const { isUnsure, sighted } = right
  const { client, botId } = here
  const lease = parts.leases.hold(right)
  let mayStand = false
  try {
    const plan = await planAnswer(parts, store, { due, client, sighted })
    if (!isShown(plan)) return await staySilent(parts, store, { here, due, plan })
    mayStand = true
    const reply = replyOf(due, plan, botId)
    const posted = await parts.sender.post(client, reply, { stillOurs: lease.stillOurs, isUnsure })
    return await record(parts, store, { client, due, shown: plan, posted })
  } catch (error) {
    // The right is given back only where nothing can have been posted. Else it runs out, and leaves a doubt.
    if (!mayStand) await store.debts.releaseDebt(store.db, right)
    throw error
  } finally {
    lease.end()
  }
}

type Silent = { readonly here: Here; readonly due: Due; readonly plan: Exclude<Plan, Shown> }

async function staySilent(
  { digest, refresher }: Parts,
  { db, deliveries }: Store,
  { here, due, plan }: Silent,
): Promise<Once> {
  if (plan.form === 'digest') digest.add(here, due)
  // The incident's cards show one more sighting. Nobody waits for that.
  if (plan.form !== 'dismissed') void refresher.refresh({ team: due.key.team, fingerprint: plan.fingerprint })
  await deliveries.markSilent(db, due.key)
  return { kind: 'silent' }
}
