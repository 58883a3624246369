import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Store } from '../../store/store.ts'
import type { Sighted } from '../../triage/incident.ts'
import type { Due } from './due.ts'
import { answerLeaseMs, type HeldMessage } from './leases.ts'

/**
 * The pause doubles each time: when a burst reaches two replicas, the asking of one must not keep the other
 * from answering.
 */
const firstAskAgainMs = 100
const longestAskAgainMs = 800
/** An owner that still holds the message after this is alive and will answer. */
const longestWaitMs = 4 * answerLeaseMs

/** The right to answer a message, which nobody else has at the same time. */
export type RightToAnswer = HeldMessage & {
  /** An earlier owner of the right has died over the message and may have posted. */
  readonly isUnsure: boolean
  /** How the message was counted; `undefined` for one that shows no incident. */
  readonly sighted?: Sighted
}

/**
 * Claims the right to answer a message, and counts the incident in it with that. `undefined` where it is answered,
 * or somebody else is about to. After a crash a redelivery meets the claim of the dead process for a moment, and
 * waits for that to run out. Throws where the database fails.
 */
export async function claimMessage(
  { now }: { readonly now: () => number },
  store: Store,
  due: Due,
): Promise<RightToAnswer | undefined> {
  const { db, deliveries } = store
  const owner = randomUUID()
  let pauseMs = firstAskAgainMs
  for (let waited = 0; waited < longestWaitMs; waited += pauseMs) {
    // The question whether somebody holds it takes less than another claim in vain.
    const isHeld = waited > 0 && (await deliveries.isHeld(db, { ...due.key, now: now() }))
    const since = now()
    const { claim, sighted } = isHeld ? held : await claimAndCount(store, due, { owner, now: since })
    if (claim === 'answered') return undefined
    if (claim !== 'busy') {
      const isUnsure = claim === 'taken-over'
      return { ...due.key, owner, since, isUnsure, ...(sighted && { sighted }) }
    }
    await wait(pauseMs)
    pauseMs = Math.min(2 * pauseMs, longestAskAgainMs)
  }
  return undefined
}

const held = { claim: 'busy', sighted: undefined } as const

async function claimAndCount(
  { db, deliveries, incidents }: Store,
  { key, shows, asked }: Due,
  claimant: { readonly owner: string; readonly now: number },
) {
  const lease = { ...key, ...claimant, leaseMs: answerLeaseMs }
  if (shows === undefined) return { claim: await deliveries.claimDelivery(db, lease), sighted: undefined }
  const result = await incidents.claimAndSight(db, { ...lease, ...shows, asked })
  return { claim: result.claim, sighted: 'sighted' in result ? result.sighted : undefined }
}
