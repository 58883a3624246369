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
/** An answer that comes later helps nobody. */
const dueMs = 60 * 60_000

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
  const { db, debts } = store
  const owner = randomUUID()
  let pauseMs = firstAskAgainMs
  for (let waited = 0; waited < longestWaitMs; waited += pauseMs) {
    // The question whether somebody holds it takes less than another claim in vain.
    const isHeld = waited > 0 && (await debts.isHeld(db, { ...due.key, now: now(), leaseMs: answerLeaseMs }))
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
  store: Store,
  { key, shows, asked }: Due,
  claimant: { readonly owner: string; readonly now: number },
) {
  const owed = { content: '', dueUntil: claimant.now + dueMs }
  const claiming = { ...key, ...claimant, leaseMs: answerLeaseMs, owed }
  if (shows === undefined) {
    return {
      claim: await store.claim.claimMessage(store.db, { ...claiming, form: 'plain' }),
      sighted: undefined,
    }
  }
  const result = await store.claimAndCount(store.db, { ...claiming, ...shows, asked })
  return { claim: result.claim, sighted: 'sighted' in result ? result.sighted : undefined }
}
