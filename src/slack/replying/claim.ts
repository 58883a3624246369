import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { DeliveryKey } from '../../store/deliveries.ts'
import type { Store } from '../../store/store.ts'
import type { Sighted } from '../../triage/incident.ts'
import type { Due } from './due.ts'
import { answerLeaseMs, type HeldMessage } from './leases.ts'
import { packDue, packToRead, type ToRead } from './packed-due.ts'

/**
 * The pause doubles each time: when a burst reaches two replicas, the asking of one must not keep the other
 * from answering.
 */
const firstAskAgainMs = 100
const longestAskAgainMs = 800
/** An owner that still holds the message after this is alive and will answer. */
const longestWaitMs = 4 * answerLeaseMs
/** An answer that comes later helps nobody. */
export const dueMs = 60 * 60_000

/** The right to answer a message, which nobody else has at the same time. */
export type RightToAnswer = HeldMessage & {
  /** An earlier owner of the right has died over the message and may have posted. */
  readonly isUnsure: boolean
  /** Until when an answer makes sense, in milliseconds since 1970. */
  readonly dueUntil: number
  /** How the message was counted; `undefined` for one that shows no incident. */
  readonly sighted?: Sighted
}

export type Clocks = {
  readonly now: () => number
  /** Milliseconds of a clock that nobody can set. */
  readonly ticks: () => number
}

type Claiming = {
  readonly due: Due
  /** Who has claimed it already, to read it. */
  readonly owner?: string | undefined
  /** Called once the answer is owed, by whomever: from then on it is not lost. */
  readonly isOwed: () => void
}

/**
 * Claims the right to answer a message, and counts the incident in it with that. `undefined` where it is answered,
 * or somebody else is about to. After a crash a redelivery meets the claim of the dead process for a moment, and
 * waits for that to run out. Throws where the database fails.
 */
export async function claimMessage(
  clocks: Clocks,
  store: Store,
  { due, owner = randomUUID(), isOwed }: Claiming,
): Promise<RightToAnswer | undefined> {
  const { now, ticks } = clocks
  const { db, debts } = store
  let pauseMs = firstAskAgainMs
  for (let waited = 0; waited < longestWaitMs; waited += pauseMs) {
    // The question whether somebody holds it takes less than another claim in vain.
    const isHeld = waited > 0 && (await debts.isHeld(db, { ...due.key, now: now(), leaseMs: answerLeaseMs }))
    const since = ticks()
    const { claim, sighted } = isHeld ? held : await claimAndCount(store, due, { owner, now: now() })
    isOwed()
    if (claim === 'answered') return undefined
    if (claim !== 'busy') {
      const isUnsure = claim === 'taken-over'
      return { ...due.key, owner, since, isUnsure, dueUntil: now() + dueMs, ...(sighted && { sighted }) }
    }
    await wait(pauseMs)
    pauseMs = Math.min(2 * pauseMs, longestAskAgainMs)
  }
  return undefined
}

const held = { claim: 'busy', sighted: undefined } as const

async function claimAndCount(
  store: Store,
  due: Due,
  claimant: { readonly owner: string; readonly now: number },
) {
  const { key, shows, asked, isLog } = due
  const owed = { content: packDue(due), dueUntil: claimant.now + dueMs }
  const claiming = { ...key, ...claimant, leaseMs: answerLeaseMs, owed }
  if (shows === undefined || !isLog) {
    return {
      claim: await store.claim.claimMessage(store.db, { ...claiming, form: 'plain' }),
      sighted: undefined,
    }
  }
  const result = await store.claimAndCount(store.db, { ...claiming, ...shows, asked })
  return { claim: result.claim, sighted: 'sighted' in result ? result.sighted : undefined }
}

/**
 * Claims the right to read a message first, which takes its time, and then to answer it. `undefined` where it is
 * answered, or somebody else is about to.
 */
export async function claimToRead(
  { now, ticks }: Clocks,
  store: Store,
  { key, toRead }: { readonly key: DeliveryKey; readonly toRead: ToRead },
): Promise<HeldMessage | undefined> {
  const owner = randomUUID()
  const since = ticks()
  const owed = { content: packToRead(toRead), dueUntil: now() + dueMs }
  const lease = { ...key, owner, now: now(), leaseMs: answerLeaseMs }
  const claim = await store.claim.claimMessage(store.db, { ...lease, owed, form: 'read' })
  return claim === 'answered' || claim === 'busy' ? undefined : { ...key, owner, since }
}
